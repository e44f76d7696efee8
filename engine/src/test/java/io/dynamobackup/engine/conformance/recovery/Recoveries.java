package io.dynamobackup.engine.conformance.recovery;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;

/** Continuous backups of the table of songs, switched on and off. */
abstract class Recoveries {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  Target target = Target.instant();
  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  ContinuousBackupsDescription describe() {
    return client
        .describeContinuousBackups(r -> r.tableName(Music.TABLE))
        .continuousBackupsDescription();
  }

  ContinuousBackupsDescription enable(Integer days) {
    return client
        .updateContinuousBackups(
            r ->
                r.tableName(Music.TABLE)
                    .pointInTimeRecoverySpecification(
                        s -> s.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(days)))
        .continuousBackupsDescription();
  }
}
