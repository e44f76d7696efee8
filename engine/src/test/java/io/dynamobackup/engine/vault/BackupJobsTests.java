package io.dynamobackup.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.catalog.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJobState;

class BackupJobsTests {
  private static final Instant NOW = Instant.parse("2018-12-14T14:25:00Z");

  private final BackupJobs jobs = new BackupJobs();
  private final List<String> heard = new ArrayList<>();

  @Test
  void listeners_learn_of_every_state_in_the_order_in_which_they_came() {
    jobs.listen((job, state, now) -> heard.add("first: %s %s".formatted(job.id(), state)));
    jobs.listen((job, state, now) -> heard.add("second: " + now));

    jobs.change(job("1"), BackupJobState.CREATED, NOW);

    assertThat(heard).containsExactly("first: 1 CREATED", "second: " + NOW);
    assertThat(jobs.get("1").state(NOW)).isEqualTo(BackupJobState.CREATED);
  }

  @Test
  void a_fork_has_the_jobs_and_tells_nobody_here() {
    jobs.listen((job, state, now) -> heard.add(job.id()));
    jobs.change(job("1"), BackupJobState.CREATED, NOW);

    BackupJobs fork = jobs.fork();
    fork.change(job("2"), BackupJobState.CREATED, NOW);

    assertThat(heard).containsExactly("1");
    assertThat(fork.all()).extracting(BackupJob::id).containsExactly("1", "2");
    assertThat(jobs.all()).extracting(BackupJob::id).containsExactly("1");
  }

  @Test
  void jobs_since_an_instant_are_those_created_then_or_later() {
    jobs.change(job("1", NOW.minusMillis(1)), BackupJobState.CREATED, NOW);
    jobs.change(job("2", NOW), BackupJobState.CREATED, NOW);
    jobs.change(job("3", NOW.plusMillis(1)), BackupJobState.CREATED, NOW);

    assertThat(jobs.since(NOW)).extracting(BackupJob::id).containsExactly("3", "2");
  }

  private static BackupJob job(String id) {
    return job(id, NOW);
  }

  private static BackupJob job(String id, Instant createdAt) {
    Account account = new Account("us-east-1", "123456789012");
    BackupOrder order =
        new BackupOrder(
            new JobVault("nightly", "arn"),
            account.tableArn("Music"),
            "role",
            Retention.FOR_EVER,
            Duration.ofHours(1),
            Map.of(),
            List.of(),
            null);
    return BackupJob.created(id, order, createdAt, createdAt.plus(Duration.ofHours(8)));
  }
}
