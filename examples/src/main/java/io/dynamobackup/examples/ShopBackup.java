package io.dynamobackup.examples;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

// tag::shop-backup[]
/**
 * Backs up the orders of a shop and then its customers, so that no order is without its customer.
 */
public final class ShopBackup {
  private final DynamoDbClient dynamo;
  private final Pause pause;

  /** Creates the job. */
  public ShopBackup(DynamoDbClient dynamo, Pause pause) {
    this.dynamo = dynamo;
    this.pause = pause;
  }

  /** Takes both backups, the second one later by a gap, and returns their ARNs. */
  public List<String> run(Duration gap) {
    String orders = backUp("orders");
    pause.pass(gap);
    return List.of(orders, backUp("customers"));
  }

  private String backUp(String table) {
    return dynamo
        .createBackup(request -> request.tableName(table).backupName(table + "-nightly"))
        .backupDetails()
        .backupArn();
  }
}
// end::shop-backup[]
