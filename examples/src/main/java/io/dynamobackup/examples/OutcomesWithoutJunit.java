package io.dynamobackup.examples;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.LegalOutcomes;
import io.dynamobackup.engine.explore.Explored;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Explores outcomes without JUnit. */
public final class OutcomesWithoutJunit {
  private OutcomesWithoutJunit() {}

  // tag::without-junit[]
  /** Finds out under how many outcomes a backup is there after five minutes. */
  public static Explored explore() {
    return LegalOutcomes.explore(
        EngineOptions.documented(),
        world -> {
          DynamoDbClient dynamo = world.client();
          createMusic(dynamo);
          world.clock().advance(Duration.ofMinutes(1));
          String arn =
              dynamo
                  .createBackup(r -> r.tableName("Music").backupName("nightly"))
                  .backupDetails()
                  .backupArn();
          world.clock().advance(Duration.ofMinutes(5));
          requireAvailable(dynamo, arn);
        });
  }

  // end::without-junit[]

  private static void requireAvailable(DynamoDbClient dynamo, String arn) {
    BackupStatus status =
        dynamo
            .describeBackup(r -> r.backupArn(arn))
            .backupDescription()
            .backupDetails()
            .backupStatus();
    if (status != BackupStatus.AVAILABLE) {
      throw new IllegalStateException("the backup is " + status);
    }
  }

  private static void createMusic(DynamoDbClient dynamo) {
    dynamo.createTable(
        r ->
            r.tableName("Music")
                .keySchema(k -> k.attributeName("Artist").keyType(KeyType.HASH))
                .attributeDefinitions(
                    a -> a.attributeName("Artist").attributeType(ScalarAttributeType.S))
                .billingMode("PAY_PER_REQUEST"));
  }
}
