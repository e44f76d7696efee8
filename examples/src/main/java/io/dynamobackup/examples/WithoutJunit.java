package io.dynamobackup.examples;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The engine in a plain program: a shell to try things in, a demonstration, another test tool. */
public final class WithoutJunit {
  private WithoutJunit() {}

  /** Backs a table up, loses it and brings it back, and says so. */
  public static void main(String[] arguments) {
    System.out.println(story());
  }

  // tag::without-junit[]
  static String story() {
    try (DynamoDbEngine engine = DynamoDbEngine.start(EngineOptions.documented())) {
      DynamoDbClient dynamo = engine.client();
      dynamo.createTable(music());
      engine.clock().advance(Duration.ofMinutes(1));

      String arn = new NightlyBackup(dynamo, engine.clock()).run("Music");
      engine.clock().advance(Duration.ofMinutes(1));
      dynamo.deleteTable(request -> request.tableName("Music"));
      engine.clock().advance(Duration.ofMinutes(1));
      dynamo.restoreTableFromBackup(request -> request.backupArn(arn).targetTableName("Music"));
      engine.clock().advance(Duration.ofHours(1));

      return "At %s the tables are %s, and Music is %s."
          .formatted(
              engine.clock().instant(),
              dynamo.listTables().tableNames(),
              dynamo.describeTable(request -> request.tableName("Music")).table().tableStatus());
    }
  }

  // end::without-junit[]

  private static CreateTableRequest music() {
    return CreateTableRequest.builder()
        .tableName("Music")
        .keySchema(key -> key.attributeName("Artist").keyType(KeyType.HASH))
        .attributeDefinitions(
            key -> key.attributeName("Artist").attributeType(ScalarAttributeType.S))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .build();
  }
}
