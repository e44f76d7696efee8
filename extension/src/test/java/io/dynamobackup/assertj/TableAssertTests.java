package io.dynamobackup.assertj;

import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class TableAssertTests {

  @Test
  void a_table_is_as_it_is(DynamoDbClient dynamo) {
    put(dynamo, "alice", 1);

    assertThat(dynamo)
        .table("orders")
        .exists()
        .isActive()
        .hasStatus(TableStatus.ACTIVE)
        .hasItemCount(1)
        .containsItem(order("alice", "1.0"))
        .doesNotContainItem(order("bob", "1"));
    assertThat(dynamo).table("ordres").doesNotExist();
  }

  @Test
  void assertions_stand_beside_those_of_assertj(DynamoDbClient dynamo) {
    assertThat(dynamo).isNotNull().table("orders").as("the orders").isActive();
    assertThat("text").isNotEmpty();
    assertThat(1).isPositive();
  }

  @Test
  void another_status_is_told_with_call_and_fake_time(DynamoDbClient dynamo, FakeClock clock) {
    dynamo.deleteTable(r -> r.tableName("orders"));

    assertThatThrownBy(() -> assertThat(dynamo).table("orders").as("the orders").isActive())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "[the orders] Expecting table \"orders\" to be ACTIVE%nbut it is DELETING%n(seen by"
                + " DescribeTable at %s on the fake clock)",
            clock.instant());
  }

  @Test
  void a_table_that_is_not_there_is_told(DynamoDbClient dynamo) {
    assertThatThrownBy(() -> assertThat(dynamo).table("ordres").isActive())
        .hasMessageContaining("Expecting table \"ordres\" to be ACTIVE")
        .hasMessageContaining("but it does not exist");
    assertThatThrownBy(() -> assertThat(dynamo).table("orders").doesNotExist())
        .hasMessageContaining("not to exist");
  }

  @Test
  void another_count_is_told(DynamoDbClient dynamo) {
    put(dynamo, "alice", 1);

    assertThatThrownBy(() -> assertThat(dynamo).table("orders").hasItemCount(3))
        .hasMessageContaining("to have 3 items")
        .hasMessageContaining("but it has 1")
        .hasMessageContaining("seen by Scan");
  }

  @Test
  void an_item_that_is_missing_or_different_is_told(DynamoDbClient dynamo) {
    put(dynamo, "alice", 1);

    assertThatThrownBy(() -> assertThat(dynamo).table("orders").containsItem(order("bob", "7")))
        .hasMessageContaining("to contain {customer: \"bob\", order: 7}")
        .hasMessageContaining("it has none with the key {customer: \"bob\", order: 7}");
    assertThatThrownBy(
            () ->
                assertThat(dynamo)
                    .table("orders")
                    .containsItem(
                        Map.of(
                            "customer", AttributeValue.fromS("alice"),
                            "order", AttributeValue.fromN("1"),
                            "paid", AttributeValue.fromBool(true))))
        .hasMessageContaining("paid: true")
        .hasMessageContaining("the item is {customer: \"alice\", order: 1}")
        .hasMessageContaining("seen by GetItem");
    assertThatThrownBy(
            () -> assertThat(dynamo).table("orders").doesNotContainItem(order("alice", "1")))
        .hasMessageContaining("not to contain an item with the key")
        .hasMessageContaining("but it has {customer: \"alice\", order: 1}");
  }

  @Test
  void an_item_without_its_key_is_refused(DynamoDbClient dynamo) {
    assertThatThrownBy(
            () ->
                assertThat(dynamo)
                    .table("orders")
                    .containsItem(Map.of("customer", AttributeValue.fromS("alice"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "item ({customer: \"alice\"}) must have the table's key attributes [customer, order]");
  }

  @Test
  void an_assertion_calls_as_the_code_under_test_would(DynamoDbClient dynamo, Stubs stubs) {
    assertThat(dynamo).table("orders").isActive().hasItemCount(0);

    stubs.verify(1, Calls.scan());
    stubs.verify(2, Calls.describeTable());
  }

  static void put(DynamoDbClient dynamo, String customer, int order) {
    dynamo.putItem(r -> r.tableName("orders").item(order(customer, Integer.toString(order))));
  }

  static Map<String, AttributeValue> order(String customer, String order) {
    return Map.of("customer", AttributeValue.fromS(customer), "order", AttributeValue.fromN(order));
  }
}
