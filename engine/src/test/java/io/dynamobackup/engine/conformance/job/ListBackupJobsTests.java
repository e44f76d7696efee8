package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;

class ListBackupJobsTests {
  private final Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void jobs_are_listed_newest_first_in_pages() {
    List<String> started =
        IntStream.range(0, 7)
            .mapToObj(
                i -> {
                  jobs.target().advance(Duration.ofHours(1));
                  return jobs.start();
                })
            .toList();

    List<String> listed =
        jobs.backup().listBackupJobsPaginator(r -> r.maxResults(3)).backupJobs().stream()
            .map(BackupJob::backupJobId)
            .toList();

    assertThat(listed).hasSize(7);
    assertThat(listed.get(0)).isEqualTo(started.get(6));
    assertThat(listed.get(6)).isEqualTo(started.get(0));
  }

  @Test
  void a_list_shows_what_it_is_asked_for() {
    Instant before = jobs.target().clock().instant();
    jobs.target().advance(Duration.ofHours(1));
    jobs.start();

    assertThat(listed(r -> r.byResourceArn(Jobs.TABLE_ARN))).hasSize(1);
    assertThat(listed(r -> r.byResourceArn("arn:aws:dynamodb:x"))).isEmpty();
    assertThat(listed(r -> r.byState(BackupJobState.COMPLETED))).hasSize(1);
    assertThat(listed(r -> r.byState(BackupJobState.FAILED))).isEmpty();
    assertThat(listed(r -> r.byBackupVaultName(Jobs.VAULT))).hasSize(1);
    assertThat(listed(r -> r.byBackupVaultName("other"))).isEmpty();
    assertThat(listed(r -> r.byResourceType("DynamoDB"))).hasSize(1);
    assertThat(listed(r -> r.byResourceType("EFS"))).isEmpty();
    assertThat(listed(r -> r.byAccountId("123456789012"))).hasSize(1);
    assertThat(listed(r -> r.byAccountId("999999999999"))).isEmpty();
    assertThat(listed(r -> r.byCreatedAfter(before))).hasSize(1);
    assertThat(listed(r -> r.byCreatedBefore(before))).isEmpty();
    assertThat(listed(r -> r.byCompleteAfter(before))).hasSize(1);
    assertThat(listed(r -> r.byCompleteBefore(before))).isEmpty();
    assertThat(listed(r -> r.byParentJobId("42"))).isEmpty();
  }

  @Test
  void a_list_goes_thirty_days_back() {
    jobs.start();

    jobs.target().advance(Duration.ofDays(30));
    assertThat(listed(r -> {})).hasSize(1);

    jobs.target().advance(Duration.ofMillis(1));
    assertThat(listed(r -> {})).isEmpty();
  }

  @Test
  void a_job_is_listed_for_thirty_days() {
    String id = jobs.start();

    jobs.target().advance(Duration.ofDays(30));
    assertThat(listed(r -> {})).extracting(BackupJob::backupJobId).containsExactly(id);
    jobs.target().advance(Duration.ofMillis(1));
    assertThat(listed(r -> {})).isEmpty();
  }

  @Test
  void a_description_and_an_event_are_there_for_good() {
    String id = jobs.start();

    jobs.target().advance(Duration.ofDays(3_650));

    assertThat(jobs.describe(id).backupJobId()).isEqualTo(id);
    assertThat(jobs.target().engine().monitoring().events("Backup Job State Change")).hasSize(3);
  }

  private List<BackupJob> listed(Consumer<ListBackupJobsRequest.Builder> filter) {
    return jobs.backup().listBackupJobs(filter).backupJobs();
  }
}
