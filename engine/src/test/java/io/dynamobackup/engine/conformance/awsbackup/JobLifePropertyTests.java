package io.dynamobackup.engine.conformance.awsbackup;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.awsbackup.JobStep.Kind;
import io.dynamobackup.engine.monitoring.BackupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.CopyJob;

/** Whatever is asked, jobs have their turns, end, and are told of state by state. */
class JobLifePropertyTests {
  private static final Map<String, Set<List<String>>> TOLD =
      Map.of(
          "CREATED", Set.of(List.of("CREATED")),
          "RUNNING", Set.of(List.of("CREATED", "RUNNING")),
          "COMPLETED", Set.of(List.of("CREATED", "RUNNING", "COMPLETED")),
          "FAILED", Set.of(List.of("CREATED", "FAILED")),
          "ABORTING", Set.of(List.of("CREATED"), List.of("CREATED", "RUNNING")),
          "ABORTED",
              Set.of(List.of("CREATED", "ABORTED"), List.of("CREATED", "RUNNING", "ABORTED")),
          "EXPIRED",
              Set.of(List.of("CREATED", "EXPIRED"), List.of("CREATED", "RUNNING", "EXPIRED")));
  private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "ABORTED", "EXPIRED");

  @Provide
  Arbitrary<List<JobStep>> histories() {
    Arbitrary<Kind> kind =
        Arbitraries.frequency(
            Tuple.of(6, Kind.START),
            Tuple.of(2, Kind.STOP),
            Tuple.of(4, Kind.COPY),
            Tuple.of(2, Kind.RESTORE),
            Tuple.of(2, Kind.SHORTEN),
            Tuple.of(2, Kind.DELETE),
            Tuple.of(1, Kind.DENY),
            Tuple.of(2, Kind.ALLOW),
            Tuple.of(5, Kind.ADVANCE),
            Tuple.of(1, Kind.FORK));
    Arbitrary<Duration> time =
        Arbitraries.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(9),
            Duration.ofDays(1));
    return Combinators.combine(
            kind,
            Arbitraries.integers().between(0, JobStep.TABLES - 1),
            Arbitraries.integers().between(0, JobStep.VAULTS - 1),
            Arbitraries.integers().between(0, 9),
            time)
        .as(JobStep::new)
        .list()
        .ofSize(50);
  }

  @Property(seed = "14", tries = 15, edgeCases = EdgeCasesMode.NONE)
  void jobs_have_their_turns_and_end(@ForAll("histories") List<JobStep> steps) {
    try (JobWorld world = new JobWorld()) {
      for (JobStep step : steps) {
        world.take(step);
        requireTurns(world);
        requireEvents(world);
        requireCounts(world);
      }
      world.advance(Duration.ofDays(2));

      requireEvents(world);
      assertThat(world.jobs()).extracting(BackupJob::stateAsString).isSubsetOf(ENDS);
      assertThat(world.copyJobs()).extracting(CopyJob::stateAsString).isSubsetOf(ENDS);
      assertThat(world.restoreJobs()).extracting(job -> job.statusAsString()).isSubsetOf(ENDS);
    }
  }

  /** One job of a table runs, and none waits while none does. */
  private static void requireTurns(JobWorld world) {
    requireTurns(world.jobs(), BackupJob::resourceArn, BackupJob::stateAsString);
    requireTurns(world.copyJobs(), CopyJob::resourceArn, CopyJob::stateAsString);
  }

  private static <J> void requireTurns(
      List<J> jobs, Function<J, String> table, Function<J, String> state) {
    jobs.stream()
        .collect(Collectors.groupingBy(table, Collectors.mapping(state, Collectors.toList())))
        .forEach(
            (arn, states) -> {
              long running = states.stream().filter("RUNNING"::equals).count();
              assertThat(running).as("jobs of %s that run", arn).isLessThan(2);
              assertThat(states.contains("CREATED") && running == 0 && !states.contains("ABORTING"))
                  .as("jobs of %s that wait for nobody: %s", arn, states)
                  .isFalse();
            });
  }

  private static void requireEvents(JobWorld world) {
    Map<Object, List<String>> told =
        world.monitoring().events("Backup Job State Change").stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.detail().get("backupJobId"),
                    Collectors.mapping(BackupEvent::state, Collectors.toList())));
    for (BackupJob job : world.jobs()) {
      assertThat(TOLD.get(job.stateAsString())).as("%s", job).contains(told.get(job.backupJobId()));
    }
  }

  /** What was told to be complete, and not to be deleted, is there. */
  private static void requireCounts(JobWorld world) {
    long there =
        IntStream.range(0, JobStep.VAULTS)
            .mapToObj(JobStep::vaultName)
            .flatMap(vault -> completed(world, vault))
            .count();
    assertThat(
            world.monitoring().sum("NumberOfRecoveryPointsCompleted")
                - world.monitoring().sum("NumberOfRecoveryPointsDeleting"))
        .isEqualTo(there);
  }

  private static Stream<String> completed(JobWorld world, String vault) {
    return world.points(vault).stream()
        .map(point -> point.statusAsString())
        .filter(status -> !status.equals("CREATING"));
  }
}
