package io.dynamobackup.engine.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;

/** Backups that the table of songs leaves when it is deleted. */
abstract class LeftBackups {
  Target target = Target.instant();
  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void documented() {
    target.close();
    target = Target.documented();
    client = target.client();
  }

  void recover(boolean enabled, Integer days) {
    client.updateContinuousBackups(
        r ->
            r.tableName(Music.TABLE)
                .pointInTimeRecoverySpecification(
                    s -> s.pointInTimeRecoveryEnabled(enabled).recoveryPeriodInDays(days)));
  }

  void delete() {
    client.deleteTable(r -> r.tableName(Music.TABLE));
  }

  List<BackupSummary> list(BackupTypeFilter type) {
    return client.listBackups(r -> r.tableName(Music.TABLE).backupType(type)).backupSummaries();
  }

  BackupSummary only() {
    List<BackupSummary> system = list(BackupTypeFilter.SYSTEM);
    assertThat(system).hasSize(1);
    return system.get(0);
  }

  BackupDescription describe(String arn) {
    return client.describeBackup(r -> r.backupArn(arn)).backupDescription();
  }
}
