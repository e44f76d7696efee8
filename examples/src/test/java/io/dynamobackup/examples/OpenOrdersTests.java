package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// tag::open-orders[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class OpenOrdersTests {

  @Test
  void orders_that_were_open_are_open_in_the_restored_table(DynamoDbClient dynamo) {
    open(dynamo, "Ada", 1);
    open(dynamo, "Ada", 2);
    String backup =
        dynamo
            .createBackup(r -> r.tableName("orders").backupName("before-payment"))
            .backupDetails()
            .backupArn();
    dynamo.executeStatement(
        r ->
            r.statement(
                "UPDATE orders SET state = 'paid' WHERE customer = 'Ada' AND \"order\" = 1"));

    dynamo.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("restored"));

    assertThat(openOrders(dynamo, "orders", "Ada")).hasSize(1);
    assertThat(openOrders(dynamo, "restored", "Ada")).hasSize(2);
  }

  private static void open(DynamoDbClient dynamo, String customer, int order) {
    dynamo.executeStatement(
        r ->
            r.statement("INSERT INTO orders VALUE {'customer': ?, 'order': ?, 'state': 'open'}")
                .parameters(
                    AttributeValue.fromS(customer), AttributeValue.fromN(Integer.toString(order))));
  }

  private static List<Map<String, AttributeValue>> openOrders(
      DynamoDbClient dynamo, String table, String customer) {
    return dynamo
        .executeStatement(
            r ->
                r.statement(
                        "SELECT * FROM \"%s\" WHERE customer = ? AND state = 'open'"
                            .formatted(table))
                    .parameters(AttributeValue.fromS(customer)))
        .items();
  }
}
// end::open-orders[]
