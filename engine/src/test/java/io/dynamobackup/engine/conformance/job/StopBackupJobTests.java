package io.dynamobackup.engine.conformance.job;

import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.AggregationPeriod;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.BackupJobSummary;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;

/** A job that is stopped is ABORTING, then ABORTED (API Reference, "BackupJob"). */
class StopBackupJobTests {
  private static final Duration STOP = Duration.ofMinutes(1);

  private Jobs jobs = in(Timings.documented().with(Timing.CREATE_BACKUP, Duration.ofHours(2)));

  private static Jobs in(Timings timings) {
    Jobs jobs =
        Jobs.in(Target.with(EngineOptions.documented().toBuilder().timings(timings).build()));
    jobs.target().advance(Duration.ofMinutes(1));
    return jobs;
  }

  @AfterEach
  void close() {
    jobs.target().close();
  }

  private void stop(String id) {
    jobs.backup().stopBackupJob(r -> r.backupJobId(id));
  }

  private BackupJobState state(String id) {
    return jobs.describe(id).state();
  }

  private List<String> listed(BackupJobState state) {
    return jobs.backup().listBackupJobs(r -> r.byState(state)).backupJobs().stream()
        .map(BackupJob::backupJobId)
        .toList();
  }

  @Test
  void a_running_job_is_aborting_for_a_while() {
    String id = jobs.start();
    stop(id);

    DescribeBackupJobResponse aborting = jobs.describe(id);

    assertThat(aborting.state()).isEqualTo(BackupJobState.ABORTING);
    assertThat(aborting.completionDate()).isNull();
    assertThat(aborting.percentDone()).isEqualTo("0.0");
    assertThat(listed(BackupJobState.ABORTING)).containsExactly(id);
    jobs.target().advance(STOP.minusMillis(1));
    assertThat(state(id)).isEqualTo(BackupJobState.ABORTING);
  }

  @Test
  void it_is_aborted_then() {
    String id = jobs.start();
    Instant start = jobs.describe(id).creationDate();
    stop(id);
    jobs.target().advance(STOP);

    DescribeBackupJobResponse aborted = jobs.describe(id);

    assertThat(aborted.state()).isEqualTo(BackupJobState.ABORTED);
    assertThat(aborted.statusMessage()).isEqualTo("Backup job was stopped by user");
    assertThat(aborted.completionDate()).isEqualTo(start.plus(STOP));
    assertThat(listed(BackupJobState.ABORTED)).containsExactly(id);
    assertThat(listed(BackupJobState.ABORTING)).isEmpty();
  }

  @Test
  void there_is_no_recovery_point_from_the_stop_on() {
    String id = jobs.start();
    assertThat(jobs.inVault()).hasSize(1);

    stop(id);

    assertThat(jobs.inVault()).isEmpty();
    assertThat(jobs.describe(id).recoveryPointArn()).isNull();
    jobs.target().advance(Duration.ofDays(1));
    assertThat(jobs.inVault()).isEmpty();
    assertThat(state(id)).isEqualTo(BackupJobState.ABORTED);
  }

  @Test
  void the_next_job_of_the_table_has_its_turn_when_it_is_aborted() {
    String first = jobs.start();
    String second = jobs.start();
    stop(first);

    assertThat(state(second)).isEqualTo(BackupJobState.CREATED);
    jobs.target().advance(STOP);

    assertThat(state(first)).isEqualTo(BackupJobState.ABORTED);
    assertThat(state(second)).isEqualTo(BackupJobState.RUNNING);
  }

  @Test
  void a_job_that_waits_gives_up_its_turn_at_once() {
    String first = jobs.start();
    String second = jobs.start(job -> job.startWindowMinutes(60L));
    String third = jobs.start();
    stop(second);

    assertThat(state(second)).isEqualTo(BackupJobState.ABORTING);
    stop(first);
    jobs.target().advance(STOP);

    assertThat(state(second)).isEqualTo(BackupJobState.ABORTED);
    assertThat(state(third)).isEqualTo(BackupJobState.RUNNING);
    jobs.target().advance(Duration.ofHours(1));
    assertThat(state(second)).isEqualTo(BackupJobState.ABORTED);
  }

  @Test
  void a_job_that_waits_does_not_start_while_it_is_aborting() {
    String first = jobs.start();
    String second = jobs.start();
    String third = jobs.start();
    jobs.target().advance(Duration.ofHours(2).minusSeconds(30));
    stop(second);

    jobs.target().advance(Duration.ofSeconds(30));

    assertThat(state(first)).isEqualTo(BackupJobState.COMPLETED);
    assertThat(state(second)).isEqualTo(BackupJobState.ABORTING);
    assertThat(state(third)).isEqualTo(BackupJobState.RUNNING);
  }

  @Test
  void a_window_that_ends_while_a_job_is_aborting_changes_nothing() {
    String id = jobs.start(job -> job.completeWindowMinutes(60L));
    jobs.target().advance(Duration.ofMinutes(60).minusSeconds(1));
    stop(id);

    jobs.target().advance(STOP);

    assertThat(state(id)).isEqualTo(BackupJobState.ABORTED);
  }

  @Test
  void summaries_count_it() {
    stop(jobs.start());

    assertThat(
            jobs.backup()
                .listBackupJobSummaries(
                    r -> r.state("ANY").aggregationPeriod(AggregationPeriod.ONE_DAY))
                .backupJobSummaries())
        .extracting(BackupJobSummary::stateAsString, BackupJobSummary::count)
        .containsExactly(tuple("ABORTING", 1));
  }

  @Test
  void where_nothing_takes_time_it_is_aborted_at_once() {
    jobs.target().close();
    jobs = in(Timings.instant().with(Timing.CREATE_BACKUP, Duration.ofHours(2)));
    String id = jobs.start();
    stop(id);

    assertThat(state(id)).isEqualTo(BackupJobState.ABORTED);
  }

  @Test
  void a_job_that_is_over_or_being_stopped_cannot_be_stopped() {
    String id = jobs.start();
    stop(id);

    assertThat(Refused.by(() -> stop(id))).isEqualTo(is(id, "ABORTING"));
    jobs.target().advance(STOP);
    assertThat(Refused.by(() -> stop(id))).isEqualTo(is(id, "ABORTED"));
    String complete = jobs.start();
    jobs.target().advance(Duration.ofHours(2));
    assertThat(Refused.by(() -> stop(complete))).isEqualTo(is(complete, "COMPLETED"));
    assertThat(jobs.inVault()).hasSize(1);
  }

  private static Refused is(String job, String state) {
    return asImpossible("Backup job %s cannot be stopped: it is %s".formatted(job, state));
  }
}
