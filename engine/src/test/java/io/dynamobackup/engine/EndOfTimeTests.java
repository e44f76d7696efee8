package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** An engine works until fake time ends. */
class EndOfTimeTests {

  @ParameterizedTest
  @EnumSource(Fidelity.class)
  void a_backup_is_made_found_and_restored_at_the_end_of_time(Fidelity fidelity) {
    EngineOptions options =
        fidelity.options().toBuilder()
            .startAt(FakeClock.LAST.minus(Duration.ofMinutes(5)))
            .rateLimits(RateLimits.OFF)
            .build();
    try (DynamoDbEngine engine = DynamoDbEngine.start(options)) {
      DynamoDbClient dynamo = engine.client();
      create(dynamo);
      engine.clock().advance(Duration.ofMinutes(1));
      dynamo.updateContinuousBackups(
          r ->
              r.tableName("Music")
                  .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
      dynamo.putItem(r -> r.tableName("Music").item(Map.of("id", AttributeValue.fromS("1"))));
      engine.clock().advanceTo(FakeClock.LAST);
      String arn =
          dynamo
              .createBackup(r -> r.tableName("Music").backupName("last"))
              .backupDetails()
              .backupArn();

      assertThat(arn).contains("/backup/99999999999999-");
      assertThat(dynamo.describeBackup(r -> r.backupArn(arn)).backupDescription().backupDetails())
          .satisfies(details -> assertThat(details.backupName()).isEqualTo("last"));
      assertThat(dynamo.listBackups().backupSummaries())
          .extracting(BackupSummary::backupArn)
          .containsExactly(arn);
      TableDescription restored =
          dynamo
              .restoreTableToPointInTime(
                  r ->
                      r.sourceTableName("Music")
                          .targetTableName("Restored")
                          .useLatestRestorableTime(true))
              .tableDescription();
      assertThat(restored.tableStatusAsString()).isEqualTo("CREATING");
    }
  }

  private static void create(DynamoDbClient dynamo) {
    dynamo.createTable(
        r ->
            r.tableName("Music")
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                .billingMode("PAY_PER_REQUEST"));
  }
}
