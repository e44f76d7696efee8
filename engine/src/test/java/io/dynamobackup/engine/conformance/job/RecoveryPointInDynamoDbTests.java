package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.RecoveryPointByResource;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** Recovery points, from the side of DynamoDB. */
class RecoveryPointInDynamoDbTests {
  private final Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void dynamodb_shows_it_among_the_backups_of_its_type_only() {
    String arn = jobs.recoveryPoint(job -> {});

    assertThat(listed(BackupTypeFilter.AWS_BACKUP)).containsExactly(arn);
    assertThat(listed(BackupTypeFilter.USER)).isEmpty();
    assertThat(listed(BackupTypeFilter.ALL)).isEmpty();
    BackupDetails details =
        jobs.target()
            .client()
            .describeBackup(r -> r.backupArn(arn))
            .backupDescription()
            .backupDetails();
    assertThat(details.backupType()).isEqualTo(BackupType.AWS_BACKUP);
    assertThat(details.backupName()).startsWith("awsbackup_");
  }

  @Test
  void dynamodb_lists_them_by_time_and_in_pages() {
    Instant start = jobs.target().clock().instant();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(jobs.recoveryPoint(job -> {}));
      jobs.target().advance(Duration.ofHours(1));
    }

    assertThat(
            arns(
                r ->
                    r.timeRangeLowerBound(start.plus(Duration.ofHours(1)))
                        .timeRangeUpperBound(start.plus(Duration.ofHours(3)))))
        .containsExactlyElementsOf(made.subList(1, 3));
    ListBackupsResponse first =
        jobs.target().client().listBackups(r -> r.backupType(BackupTypeFilter.AWS_BACKUP).limit(2));
    assertThat(first.backupSummaries()).hasSize(2);
    assertThat(arns(r -> r.exclusiveStartBackupArn(first.lastEvaluatedBackupArn())))
        .containsExactlyElementsOf(made.subList(2, 5));
  }

  private List<String> arns(Consumer<ListBackupsRequest.Builder> change) {
    return jobs
        .target()
        .client()
        .listBackups(r -> r.backupType(BackupTypeFilter.AWS_BACKUP).applyMutation(change))
        .backupSummaries()
        .stream()
        .map(BackupSummary::backupArn)
        .toList();
  }

  @Test
  void dynamodb_does_not_delete_it() {
    String arn = jobs.recoveryPoint(job -> {});

    assertThat(Refused.by(() -> jobs.target().client().deleteBackup(r -> r.backupArn(arn))).code())
        .isEqualTo("AccessDeniedException");
    assertThat(jobs.describePoint(arn).status()).isEqualTo(RecoveryPointStatus.COMPLETED);
  }

  @Test
  void dynamodb_restores_what_the_table_was_when_the_job_started() {
    Music.put(jobs.target().client(), "No One You Know", "Call Me Today");
    String arn = jobs.recoveryPoint(job -> {});
    Music.put(jobs.target().client(), "Acme Band", "Happy Day");
    jobs.target().client().deleteTable(r -> r.tableName(Music.TABLE));

    jobs.target()
        .client()
        .restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));

    assertThat(jobs.target().client().scan(r -> r.tableName("Restored")).count()).isEqualTo(1);
  }

  private List<String> listed(BackupTypeFilter type) {
    return jobs.target().client().listBackups(r -> r.backupType(type)).backupSummaries().stream()
        .map(BackupSummary::backupArn)
        .toList();
  }

  @Test
  void a_backup_of_a_deleted_table_is_listed_until_it_expires() {
    DynamoDbClient client = jobs.target().client();
    client.updateContinuousBackups(
        r ->
            r.tableName("Music")
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    client.deleteTable(r -> r.tableName("Music"));

    assertThat(ofTable()).hasSize(1);
    jobs.target().advance(Duration.ofDays(35));
    assertThat(ofTable()).isEmpty();
  }

  private List<RecoveryPointByResource> ofTable() {
    return jobs.backup()
        .listRecoveryPointsByResource(r -> r.resourceArn(Jobs.TABLE_ARN))
        .recoveryPoints();
  }
}
