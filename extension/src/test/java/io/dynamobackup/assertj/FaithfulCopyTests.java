package io.dynamobackup.assertj;

import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;
import static io.dynamobackup.assertj.TableAssertTests.order;
import static io.dynamobackup.assertj.TableAssertTests.put;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

@DynamoBackupTest
@WithTable(
    name = "orders",
    partitionKey = "customer",
    sortKey = "order:N",
    pointInTimeRecovery = true)
class FaithfulCopyTests {

  @BeforeEach
  void restore(DynamoDbClient dynamo) {
    put(dynamo, "alice", 1);
    put(dynamo, "bob", 2);
    indexByOrder(dynamo);
    String arn =
        dynamo
            .createBackup(r -> r.tableName("orders").backupName("nightly"))
            .backupDetails()
            .backupArn();
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("restored"));
  }

  @Test
  void a_restored_table_has_the_same_contents(DynamoDbClient dynamo) {
    assertThat(dynamo).table("restored").hasSameContentsAs("orders");
  }

  @Test
  void what_the_restore_dropped_is_told_with_what_sets_it_again(DynamoDbClient dynamo) {
    String arn = dynamo.describeTable(r -> r.tableName("orders")).table().tableArn();
    dynamo.updateTimeToLive(
        r ->
            r.tableName("orders")
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("expires")));
    dynamo.tagResource(r -> r.resourceArn(arn).tags(t -> t.key("team").value("shop")));
    dynamo.updateTable(
        r ->
            r.tableName("orders")
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    dynamo.updateTable(r -> r.tableName("orders").deletionProtectionEnabled(true));
    dynamo.updateTable(
        r -> r.tableName("orders").tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));

    assertThatThrownBy(() -> assertThat(dynamo).table("restored").isFaithfulCopyOf("orders"))
        .hasMessage(
            """
            Expecting table "restored" to be a faithful copy of table "orders"
            but time to live: off, in the source: expires: a restore drops this, and UpdateTimeToLive sets it again
            and stream: off, in the source: KEYS_ONLY: a restore drops this, and UpdateTable sets it again
            and tags: {}, in the source: {team=shop}: a restore drops this, and TagResource sets it again
            and point-in-time recovery: off, in the source: on: a restore drops this, and UpdateContinuousBackups sets it again
            and deletion protection: off, in the source: on: a restore drops this, and UpdateTable sets it again
            and table class: STANDARD, in the source: STANDARD_INFREQUENT_ACCESS: a restore drops this, and UpdateTable sets it again
            (seen by DescribeTable at 2018-12-14T14:25:00Z on the fake clock)\
            """);
  }

  @Test
  void a_copy_with_all_settings_is_faithful(DynamoDbClient dynamo) {
    dynamo.updateContinuousBackups(
        r ->
            r.tableName("restored")
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));

    assertThat(dynamo).table("restored").isFaithfulCopyOf("orders");
  }

  @Test
  void items_that_are_missing_different_or_more_are_told(DynamoDbClient dynamo) {
    dynamo.deleteItem(r -> r.tableName("restored").key(order("alice", "1")));
    dynamo.putItem(r -> r.tableName("restored").item(order("carol", "3")));
    dynamo.putItem(
        r ->
            r.tableName("restored")
                .item(
                    Map.of(
                        "customer", AttributeValue.fromS("bob"),
                        "order", AttributeValue.fromN("2"),
                        "paid", AttributeValue.fromBool(true))));

    assertThatThrownBy(() -> assertThat(dynamo).table("restored").hasSameContentsAs("orders"))
        .hasMessageContaining(
            """
            but items that are missing: {customer: "alice", order: 1}
            and items that are not in the source: {customer: "carol", order: 3}
            and items that are different: {customer: "bob", order: 2, paid: true}, in the source {customer: "bob", order: 2}
            """);
  }

  @Test
  void only_the_first_items_are_told(DynamoDbClient dynamo) {
    for (int i = 10; i < 15; i++) {
      put(dynamo, "dave", i);
    }

    assertThatThrownBy(() -> assertThat(dynamo).table("restored").hasSameContentsAs("orders"))
        .hasMessageContaining("order: 12} and 2 more");
  }

  @Test
  void a_missing_index_is_told(DynamoDbClient dynamo) {
    dynamo.updateTable(
        r ->
            r.tableName("restored")
                .globalSecondaryIndexUpdates(u -> u.delete(d -> d.indexName("byOrder"))));

    assertThatThrownBy(() -> assertThat(dynamo).table("restored").hasSameContentsAs("orders"))
        .hasMessageContaining(
            "global indexes: {}, in the source: {byOrder=order:N with KEYS_ONLY}");
  }

  @Test
  void a_source_that_is_gone_is_told(DynamoDbClient dynamo) {
    dynamo.deleteTable(r -> r.tableName("orders"));

    assertThatThrownBy(() -> assertThat(dynamo).table("restored").isFaithfulCopyOf("orders"))
        .hasMessageContaining("but table \"orders\" does not exist");
  }

  private static void indexByOrder(DynamoDbClient dynamo) {
    dynamo.updateTable(
        r ->
            r.tableName("orders")
                .attributeDefinitions(
                    a -> a.attributeName("order").attributeType(ScalarAttributeType.N))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("byOrder")
                                    .keySchema(k -> k.attributeName("order").keyType(KeyType.HASH))
                                    .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))));
  }
}
