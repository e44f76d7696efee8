package io.dynamobackup.engine.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

class RestoreJobsTests {
  private static final Instant NOW = Instant.parse("2018-12-14T14:25:00Z");

  private final RestoreJobs jobs = new RestoreJobs();
  private final List<String> heard = new ArrayList<>();

  @Test
  void listeners_learn_of_every_state_in_the_order_in_which_they_came() {
    jobs.listen((job, status, now) -> heard.add("first: %s %s".formatted(job.id(), status)));
    jobs.listen((job, status, now) -> heard.add("second: " + now));

    jobs.change(job("1"), RestoreJobStatus.PENDING, NOW);

    assertThat(heard).containsExactly("first: 1 PENDING", "second: " + NOW);
    assertThat(jobs.get("1").status(NOW)).isEqualTo(RestoreJobStatus.PENDING);
  }

  @Test
  void a_fork_has_the_jobs_and_tells_nobody_here() {
    jobs.listen((job, status, now) -> heard.add(job.id()));
    jobs.change(job("1"), RestoreJobStatus.PENDING, NOW);

    RestoreJobs fork = jobs.fork();
    fork.change(job("2"), RestoreJobStatus.PENDING, NOW);

    assertThat(heard).containsExactly("1");
    assertThat(fork.all()).extracting(RestoreJob::id).containsExactly("1", "2");
    assertThat(jobs.all()).extracting(RestoreJob::id).containsExactly("1");
  }

  private static RestoreJob job(String id) {
    RestoreMetadata metadata = RestoreMetadata.of(Map.of("targetTableName", "Restored"));
    return RestoreJob.created(
        id,
        new RestoreOrder("point", NOW, 0, "vault", "table", metadata, "role", false, null),
        NOW);
  }
}
