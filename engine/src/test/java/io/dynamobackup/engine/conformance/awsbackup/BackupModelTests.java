package io.dynamobackup.engine.conformance.awsbackup;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.awsbackup.ModelStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/** AWS Backup does and has what a simple model of it does and has, whatever is asked of it. */
class BackupModelTests {
  private static final ModelRetention FOR_EVER = new ModelRetention(null, null);

  @Provide
  Arbitrary<List<ModelStep>> histories() {
    return step().list().ofSize(60).map(BackupModelTests::begun);
  }

  /** All vaults are there to begin with, and tables are managed in full. */
  private static List<ModelStep> begun(List<ModelStep> steps) {
    List<ModelStep> begun = new ArrayList<>();
    for (int vault = 0; vault < ModelStep.VAULTS; vault++) {
      begun.add(new ModelStep(Kind.CREATE_VAULT, vault, 0, 0, FOR_EVER, 1));
    }
    begun.add(new ModelStep(Kind.MANAGE, 0, 0, 0, FOR_EVER, 1));
    begun.addAll(steps);
    return begun;
  }

  private static Arbitrary<ModelStep> step() {
    Arbitrary<Kind> kind =
        Arbitraries.frequency(
            Tuple.of(3, Kind.CREATE_VAULT),
            Tuple.of(2, Kind.DELETE_VAULT),
            Tuple.of(2, Kind.LOCK),
            Tuple.of(1, Kind.LOCK_FOR_GOOD),
            Tuple.of(4, Kind.UNLOCK),
            Tuple.of(12, Kind.BACK_UP),
            Tuple.of(12, Kind.COPY),
            Tuple.of(6, Kind.CHANGE_RETENTION),
            Tuple.of(3, Kind.DELETE_POINT),
            Tuple.of(4, Kind.RESTORE),
            Tuple.of(4, Kind.PUT_PLAN),
            Tuple.of(2, Kind.DELETE_PLAN),
            Tuple.of(4, Kind.SELECT),
            Tuple.of(2, Kind.UNSELECT),
            Tuple.of(2, Kind.MANAGE),
            Tuple.of(1, Kind.DENY),
            Tuple.of(6, Kind.ALLOW),
            Tuple.of(8, Kind.ADVANCE),
            Tuple.of(4, Kind.ADVANCE_TO_RUN),
            Tuple.of(1, Kind.FORK));
    Arbitrary<Integer> vault = upTo(ModelStep.VAULTS - 1);
    Arbitrary<Integer> days = Arbitraries.of(1, 1, 1, 6, 7, 29, 30);
    return Combinators.combine(kind, vault, vault, upTo(20), retentions(), days).as(ModelStep::new);
  }

  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<ModelRetention> retentions() {
    return Arbitraries.of(
        FOR_EVER,
        new ModelRetention(null, 1L),
        new ModelRetention(null, 7L),
        new ModelRetention(null, 35L),
        new ModelRetention(null, 36_500L),
        new ModelRetention(null, 0L),
        new ModelRetention(-1L, -1L),
        new ModelRetention(1L, null),
        new ModelRetention(1L, 91L),
        new ModelRetention(30L, 119L),
        new ModelRetention(30L, 120L));
  }

  @Property(seed = "20181214", tries = 30, edgeCases = EdgeCasesMode.NONE)
  void jobs_plans_locks_and_time_leave_what_they_leave_in_a_model(
      @ForAll("histories") List<ModelStep> steps) {
    try (BackupWorld world = new BackupWorld()) {
      BackupModel model = new BackupModel(world.now());
      List<ModelStep> taken = new ArrayList<>();
      for (ModelStep step : steps) {
        taken.add(step);
        RecoveryPointByBackupVault chosen = step.isOfPoint() ? world.choose(step) : null;

        String expected = model.take(step, chosen == null ? null : PointView.of(chosen));

        assertThat(world.take(step, chosen)).as("%s", taken).isEqualTo(expected);
        assertSame(world.contents(), model.contents(), taken);
      }
      assertThat(world.copyJobs()).isEqualTo(model.copyJobs());
      assertThat(world.backupsOfDynamoDb()).isEqualTo(model.backupsOfDynamoDb());
    }
  }

  private static void assertSame(
      Map<String, List<PointView>> actual,
      Map<String, List<PointView>> expected,
      List<ModelStep> taken) {
    assertThat(actual.keySet()).as("vaults after %s", taken).isEqualTo(expected.keySet());
    expected.forEach(
        (vault, points) ->
            assertThat(actual.get(vault))
                .as("%s after %s", vault, taken)
                .containsExactlyElementsOf(points));
  }
}
