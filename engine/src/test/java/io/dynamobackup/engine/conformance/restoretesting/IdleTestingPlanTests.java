package io.dynamobackup.engine.conformance.restoretesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Restore testing plans that select nothing for a while. */
class IdleTestingPlanTests {
  private final TestingPlans plans = TestingPlans.in(Target.instant());

  @AfterEach
  void close() {
    plans.close();
  }

  @Test
  void a_plan_without_selections_does_not_run() {
    plans.create(p -> p.scheduleExpression("cron(0 * * * ? *)"));

    plans.target().advance(Duration.ofDays(3650));

    assertThat(lastRun()).isNull();
  }

  @Test
  void a_plan_that_selects_again_what_it_did_runs_once_a_time() {
    plans.backUp();
    plans.create(p -> {});
    plans.select(s -> {});
    unselect();
    plans.select(s -> {});

    plans.target().advance(Duration.ofDays(1));

    assertThat(plans.jobs()).hasSize(1);
    assertThat(lastRun()).isEqualTo(Instant.parse("2018-12-15T12:00:00Z"));
  }

  @Test
  void a_plan_whose_last_selection_was_deleted_runs_no_more() {
    plans.backUp();
    plans.create(p -> {});
    plans.select(s -> {});
    plans.target().advance(Duration.ofDays(1));
    unselect();

    plans.target().advance(Duration.ofDays(2));

    assertThat(plans.jobs()).hasSize(1);
    assertThat(lastRun()).isEqualTo(Instant.parse("2018-12-15T12:00:00Z"));
  }

  private void unselect() {
    plans
        .backup()
        .deleteRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION));
  }

  private @Nullable Instant lastRun() {
    return plans
        .backup()
        .getRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN))
        .restoreTestingPlan()
        .lastExecutionTime();
  }
}
