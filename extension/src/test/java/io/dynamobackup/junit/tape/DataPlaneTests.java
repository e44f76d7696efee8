package io.dynamobackup.junit.tape;

import static io.dynamobackup.junit.tape.Orders.key;
import static io.dynamobackup.junit.tape.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.junit.DynamoBackupTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What is on the tape of DynamoDB Local; {@link TapeOfDynamoDbLocalTests} says how it got there.
 */
@DynamoBackupTest
class DataPlaneTests {
  private final DynamoDbClient dynamo;

  DataPlaneTests(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  @BeforeEach
  void createTable() {
    Orders.createTable(dynamo);
  }

  @Test
  void item_is_put_and_read() {
    Map<String, AttributeValue> order = order("Ada", 1, "open");

    dynamo.putItem(r -> r.tableName("orders").item(order));

    assertThat(dynamo.getItem(r -> r.tableName("orders").key(key("Ada", 1))).item())
        .isEqualTo(order);
    assertThat(dynamo.getItem(r -> r.tableName("orders").key(key("Ada", 2))).hasItem()).isFalse();
  }

  @Test
  void put_returns_what_it_replaces() {
    put("Ada", 1, "open");

    assertThat(
            dynamo
                .putItem(
                    r ->
                        r.tableName("orders")
                            .item(order("Ada", 1, "paid"))
                            .returnValues(ReturnValue.ALL_OLD)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .attributes())
        .containsEntry("state", fromS("open"));
  }

  @Test
  void condition_that_fails_refuses_the_write() {
    put("Ada", 1, "open");

    assertThatThrownBy(
            () ->
                dynamo.putItem(
                    r ->
                        r.tableName("orders")
                            .item(order("Ada", 1, "paid"))
                            .conditionExpression("attribute_not_exists(customer)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void update_counts_and_adds_to_a_set() {
    put("Ada", 1, "open");

    Map<String, AttributeValue> updated =
        dynamo
            .updateItem(
                r ->
                    r.tableName("orders")
                        .key(key("Ada", 1))
                        .updateExpression(
                            "SET #visits = if_not_exists(#visits, :none) + :one ADD #tags :tags")
                        .expressionAttributeNames(Map.of("#visits", "visits", "#tags", "tags"))
                        .expressionAttributeValues(
                            Map.of(
                                ":none", fromN("0"),
                                ":one", fromN("1"),
                                ":tags", fromSs(List.of("urgent", "gift"))))
                        .returnValues(ReturnValue.UPDATED_NEW))
            .attributes();

    assertThat(updated)
        .containsEntry("visits", fromN("1"))
        .containsEntry("tags", fromSs(List.of("gift", "urgent")));
  }

  @Test
  void update_of_a_key_is_refused() {
    assertThatThrownBy(
            () ->
                dynamo.updateItem(
                    r ->
                        r.tableName("orders")
                            .key(key("Ada", 1))
                            .updateExpression("SET customer = :other")
                            .expressionAttributeValues(Map.of(":other", fromS("Bob")))))
        .isInstanceOf(DynamoDbException.class);
  }

  @Test
  void expression_with_an_unknown_name_is_refused() {
    assertThatThrownBy(
            () ->
                dynamo.updateItem(
                    r ->
                        r.tableName("orders")
                            .key(key("Ada", 1))
                            .updateExpression("SET #unknown = :value")
                            .expressionAttributeValues(Map.of(":value", fromS("x")))))
        .isInstanceOf(DynamoDbException.class);
  }

  @Test
  void delete_returns_what_was_there() {
    put("Ada", 1, "open");

    assertThat(
            dynamo
                .deleteItem(
                    r -> r.tableName("orders").key(key("Ada", 1)).returnValues(ReturnValue.ALL_OLD))
                .attributes())
        .isEqualTo(order("Ada", 1, "open"));
  }

  @Test
  void query_is_paged_and_filtered() {
    IntStream.rangeClosed(1, 5).forEach(i -> put("Ada", i, i % 2 == 0 ? "open" : "paid"));

    List<String> found =
        dynamo
            .queryPaginator(
                r ->
                    r.tableName("orders")
                        .keyConditionExpression("customer = :who AND #order > :first")
                        .filterExpression("#state = :state")
                        .expressionAttributeNames(Map.of("#order", "order", "#state", "state"))
                        .expressionAttributeValues(
                            Map.of(
                                ":who", fromS("Ada"),
                                ":first", fromN("1"),
                                ":state", fromS("open")))
                        .scanIndexForward(false)
                        .limit(2))
            .items()
            .stream()
            .map(item -> item.getOrDefault("order", fromN("0")).n())
            .toList();

    assertThat(found).containsExactly("4", "2");
  }

  @Test
  void index_is_queried() {
    put("Ada", 1, "open");
    put("Bob", 2, "paid");

    assertThat(
            dynamo
                .query(
                    r ->
                        r.tableName("orders")
                            .indexName("by-state")
                            .keyConditionExpression("#state = :state")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(Map.of(":state", fromS("paid"))))
                .items())
        .containsExactly(
            Map.of("customer", fromS("Bob"), "order", fromN("2"), "state", fromS("paid")));
  }

  @Test
  void scan_finds_all(DynamoDbAsyncClient async) {
    put("Ada", 1, "open");
    put("Bob", 2, "paid");

    assertThat(async.scan(r -> r.tableName("orders")).join().count()).isEqualTo(2);
  }

  @Test
  void batch_is_written_and_read() {
    List<WriteRequest> puts =
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                i ->
                    WriteRequest.builder().putRequest(p -> p.item(order("Ada", i, "open"))).build())
            .toList();

    dynamo.batchWriteItem(r -> r.requestItems(Map.of("orders", puts)));

    assertThat(
            dynamo
                .batchGetItem(
                    r ->
                        r.requestItems(
                            Map.of(
                                "orders",
                                KeysAndAttributes.builder()
                                    .keys(key("Ada", 1), key("Ada", 3), key("Ada", 9))
                                    .build())))
                .responses()
                .get("orders"))
        .hasSize(2);
  }

  @Test
  void transaction_is_all_or_nothing() {
    put("Ada", 1, "open");

    assertThatThrownBy(
            () ->
                dynamo.transactWriteItems(
                    r ->
                        r.transactItems(
                            i -> i.put(p -> p.tableName("orders").item(order("Ada", 2, "open"))),
                            i ->
                                i.conditionCheck(
                                    c ->
                                        c.tableName("orders")
                                            .key(key("Ada", 1))
                                            .conditionExpression("#state = :state")
                                            .expressionAttributeNames(Map.of("#state", "state"))
                                            .expressionAttributeValues(
                                                Map.of(":state", fromS("paid")))))))
        .isInstanceOf(TransactionCanceledException.class);

    assertThat(dynamo.getItem(r -> r.tableName("orders").key(key("Ada", 2))).hasItem()).isFalse();
  }

  @Test
  void transaction_is_written_and_read() {
    dynamo.transactWriteItems(
        r ->
            r.transactItems(
                i -> i.put(p -> p.tableName("orders").item(order("Ada", 1, "open"))),
                i -> i.put(p -> p.tableName("orders").item(order("Bob", 1, "open")))));

    assertThat(
            dynamo
                .transactGetItems(
                    r ->
                        r.transactItems(
                            i -> i.get(g -> g.tableName("orders").key(key("Ada", 1))),
                            i -> i.get(g -> g.tableName("orders").key(key("Cy", 1)))))
                .responses())
        .extracting(response -> response.hasItem())
        .containsExactly(true, false);
  }

  @Test
  void statement_selects() {
    put("Ada", 1, "open");

    assertThat(
            dynamo
                .executeStatement(
                    r ->
                        r.statement("SELECT * FROM orders WHERE customer = ? AND \"order\" = ?")
                            .parameters(fromS("Ada"), fromN("1")))
                .items())
        .hasSize(1);
  }

  @Test
  void table_is_described_and_listed() {
    assertThat(dynamo.describeTable(r -> r.tableName("orders")).table().tableStatusAsString())
        .isEqualTo("ACTIVE");
    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
  }

  @Test
  void table_that_is_not_there_is_not_found() {
    assertThatThrownBy(() -> dynamo.describeTable(r -> r.tableName("invoices")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> dynamo.getItem(r -> r.tableName("invoices").key(key("Ada", 1))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void key_that_is_none_is_refused() {
    assertThatThrownBy(
            () -> dynamo.getItem(r -> r.tableName("orders").key(Map.of("order", fromN("1")))))
        .isInstanceOf(DynamoDbException.class);
    assertThatThrownBy(
            () ->
                dynamo.putItem(
                    r ->
                        r.tableName("orders")
                            .item(Map.of("customer", fromN("1"), "order", fromN("1")))))
        .isInstanceOf(DynamoDbException.class);
  }

  @Test
  void numbers_are_kept_in_the_form_of_dynamodb() {
    dynamo.putItem(
        r ->
            r.tableName("orders")
                .item(
                    Map.of(
                        "customer", fromS("Ada"),
                        "order", fromN("1.50"),
                        "nested", fromM(Map.of("big", fromN("1E+30"), "small", fromN("-0.00"))))));

    assertThat(
            dynamo.getItem(r -> r.tableName("orders").key(key("Ada", "1.5"))).item().get("order"))
        .isEqualTo(fromN("1.5"));
  }

  private void put(String customer, int order, String state) {
    dynamo.putItem(r -> r.tableName("orders").item(order(customer, order, state)));
  }
}
