package io.dynamobackup.engine.conformance.summary;

import static io.dynamobackup.engine.conformance.BackupRefusals.asNotModelled;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.AggregationPeriod;
import software.amazon.awssdk.services.backup.model.BackupJobStatus;
import software.amazon.awssdk.services.backup.model.BackupJobSummary;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesResponse;

class JobSummaryTests {
  private static final Instant TODAY = Instant.parse("2018-12-14T00:00:00Z");

  private final Target target = Target.instant();

  @BeforeEach
  void create() {
    Music.create(target.client());
    target.backup().createBackupVault(r -> r.backupVaultName("nightly"));
    target
        .backup()
        .putBackupVaultLockConfiguration(r -> r.backupVaultName("nightly").minRetentionDays(7L));
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void jobs_are_counted_by_day_and_state_the_newest_first() {
    start(7);
    start(7);
    target.advance(Duration.ofDays(2));
    start(7);
    start(1);

    ListBackupJobSummariesResponse answer = summaries(r -> {});

    assertThat(answer.aggregationPeriod()).isEqualTo("ONE_DAY");
    assertThat(told(answer))
        .containsExactly("2018-12-16 COMPLETED 1", "2018-12-16 FAILED 1", "2018-12-14 COMPLETED 2");
    BackupJobSummary first = answer.backupJobSummaries().get(0);
    assertThat(first.region()).isEqualTo("us-east-1");
    assertThat(first.accountId()).isEqualTo("123456789012");
    assertThat(first.resourceType()).isEqualTo("DynamoDB");
    assertThat(first.messageCategory()).isEqualTo("SUCCESS");
    assertThat(first.endTime()).isEqualTo(TODAY.plus(Duration.ofDays(3)));
    assertThat(answer.backupJobSummaries().get(1).messageCategory()).isEqualTo("InvalidParameters");
  }

  @Test
  void longer_periods_have_one_count() {
    start(7);
    target.advance(Duration.ofDays(10));
    start(7);

    assertThat(told(summaries(r -> r.aggregationPeriod(AggregationPeriod.SEVEN_DAYS))))
        .containsExactly("2018-12-18 COMPLETED 1");
    assertThat(told(summaries(r -> r.aggregationPeriod(AggregationPeriod.FOURTEEN_DAYS))))
        .containsExactly("2018-12-11 COMPLETED 2");
  }

  @Test
  void what_is_older_than_two_weeks_is_not_told() {
    start(7);
    target.advance(Duration.ofDays(14));

    assertThat(summaries(r -> {}).backupJobSummaries()).isEmpty();
  }

  @Test
  void all_states_can_be_counted_together() {
    start(7);
    start(1);

    assertThat(
            told(
                summaries(
                    r -> r.state(BackupJobStatus.AGGREGATE_ALL).messageCategory("AGGREGATE_ALL"))))
        .containsExactly("2018-12-14 AGGREGATE_ALL 2");
    assertThat(told(summaries(r -> r.state(BackupJobStatus.ANY)))).hasSize(2);
    assertThat(told(summaries(r -> r.state(BackupJobStatus.FAILED))))
        .containsExactly("2018-12-14 FAILED 1");
  }

  @Test
  void other_types_of_resources_and_other_states_have_no_count() {
    start(7);

    assertThat(summaries(r -> r.resourceType("EBS")).backupJobSummaries()).isEmpty();
    assertThat(summaries(r -> r.state(BackupJobStatus.EXPIRED)).backupJobSummaries()).isEmpty();
    assertThat(told(summaries(r -> r.messageCategory("SUCCESS")))).hasSize(1);
  }

  @Test
  void pages_make_up_the_whole_list() {
    start(7);
    start(1);

    ListBackupJobSummariesResponse first = summaries(r -> r.maxResults(1));
    ListBackupJobSummariesResponse second =
        summaries(r -> r.maxResults(1).nextToken(first.nextToken()));

    assertThat(told(first)).containsExactly("2018-12-14 COMPLETED 1");
    assertThat(told(second)).containsExactly("2018-12-14 FAILED 1");
    assertThat(second.nextToken()).isNull();
  }

  @Test
  void too_many_results_are_refused() {
    assertThat(Refused.by(() -> summaries(r -> r.maxResults(501))))
        .isEqualTo(asWrong("MaxResults (501) must be at most 500"));
    assertThat(summaries(r -> r.maxResults(500)).backupJobSummaries()).isEmpty();
  }

  @Test
  void a_category_can_be_counted_by_itself() {
    start(7);
    start(1);

    assertThat(told(summaries(r -> r.messageCategory("InvalidParameters"))))
        .containsExactly("2018-12-14 FAILED 1");
    assertThat(summaries(r -> r.messageCategory("AccessDenied")).backupJobSummaries()).isEmpty();
    assertThat(told(summaries(r -> r.messageCategory("ANY").state(BackupJobStatus.AGGREGATE_ALL))))
        .containsExactly("2018-12-14 AGGREGATE_ALL 1", "2018-12-14 AGGREGATE_ALL 1");
  }

  @Test
  void categories_that_are_not_on_record_are_refused_by_name() {
    assertThat(Refused.by(() -> summaries(r -> r.messageCategory("Throttled"))))
        .isEqualTo(
            asNotModelled(
                "message categories other than SUCCESS, AccessDenied and InvalidParameters"));
  }

  @Test
  void restore_jobs_are_counted_likewise() {
    start(7);
    String arn =
        target
            .backup()
            .listRecoveryPointsByBackupVault(r -> r.backupVaultName("nightly"))
            .recoveryPoints()
            .get(0)
            .recoveryPointArn();
    target
        .backup()
        .startRestoreJob(
            r ->
                r.recoveryPointArn(arn)
                    .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                    .metadata(Map.of("targetTableName", "Restored")));

    assertThat(target.backup().listRestoreJobSummaries(r -> {}).restoreJobSummaries())
        .extracting(each -> each.stateAsString() + " " + each.count() + " " + each.startTime())
        .containsExactly("COMPLETED 1 " + TODAY);
  }

  private void start(long days) {
    target
        .backup()
        .startBackupJob(
            r ->
                r.backupVaultName("nightly")
                    .resourceArn("arn:aws:dynamodb:us-east-1:123456789012:table/Music")
                    .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                    .lifecycle(l -> l.deleteAfterDays(days)));
  }

  private ListBackupJobSummariesResponse summaries(
      Consumer<ListBackupJobSummariesRequest.Builder> request) {
    return target.backup().listBackupJobSummaries(request);
  }

  private static List<String> told(ListBackupJobSummariesResponse answer) {
    return answer.backupJobSummaries().stream()
        .map(
            each ->
                "%s %s %d"
                    .formatted(
                        each.startTime().toString().substring(0, 10),
                        each.stateAsString(),
                        each.count()))
        .toList();
  }
}
