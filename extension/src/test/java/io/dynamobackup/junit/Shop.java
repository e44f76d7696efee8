package io.dynamobackup.junit;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table "shop" of outcomes: what is put in it, and restored to the table "copy". */
final class Shop {
  private Shop() {}

  static void put(DynamoDbClient dynamo, String id) {
    dynamo.putItem(r -> r.tableName("shop").item(Map.of("id", AttributeValue.fromS(id))));
  }

  static boolean isRestored(DynamoDbClient dynamo, String id) {
    return dynamo
        .getItem(r -> r.tableName("copy").key(Map.of("id", AttributeValue.fromS(id))))
        .hasItem();
  }

  /** Backs the shop up, and restores it an hour later. */
  static void backUpAndRestore(DynamoDbClient dynamo, FakeClock clock) {
    String arn =
        dynamo
            .createBackup(r -> r.tableName("shop").backupName("nightly"))
            .backupDetails()
            .backupArn();
    clock.advance(Duration.ofHours(1));
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("copy"));
    clock.advance(Duration.ofHours(2));
  }
}
