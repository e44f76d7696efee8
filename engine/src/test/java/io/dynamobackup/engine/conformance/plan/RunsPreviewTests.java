package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.GetBackupPlanResponse;

/** Which runs of a plan GetBackupPlan tells beforehand. */
class RunsPreviewTests {
  private final Plans plans = Plans.in(Target.instant());

  @AfterEach
  void close() {
    plans.target().close();
  }

  private GetBackupPlanResponse preview(String id, int most) {
    return plans.backup().getBackupPlan(r -> r.backupPlanId(id).maxScheduledRunsPreview(most));
  }

  private static List<String> times(GetBackupPlanResponse plan) {
    return plan.scheduledRunsPreview().stream().map(run -> run.executionTime().toString()).toList();
  }

  @Test
  void a_preview_shows_the_next_runs_without_those_that_others_overlap() {
    String id =
        plans.create(
            rule -> rule.lifecycle(l -> l.deleteAfterDays(35L)),
            rule ->
                rule.ruleName("weekly")
                    .scheduleExpression("cron(0 8 ? * SUN *)")
                    .lifecycle(l -> l.deleteAfterDays(90L)));

    GetBackupPlanResponse plan = preview(id, 4);

    assertThat(times(plan))
        .containsExactly(
            "2018-12-15T05:00:00Z",
            "2018-12-16T08:00:00Z",
            "2018-12-17T05:00:00Z",
            "2018-12-18T05:00:00Z");
    assertThat(plan.scheduledRunsPreview().get(1).ruleId())
        .isEqualTo(plan.backupPlan().rules().get(1).ruleId());
    assertThat(plans.get(id).hasScheduledRunsPreview()).isFalse();
  }

  @Test
  void a_preview_ends_with_the_schedule() {
    String id = plans.create(rule -> rule.scheduleExpression("cron(0 5 15,16 12 ? 2018)"));

    assertThat(times(preview(id, 10)))
        .containsExactly("2018-12-15T05:00:00Z", "2018-12-16T05:00:00Z");
  }

  @Test
  void a_preview_is_no_longer_than_asked_for_where_rules_run_together() {
    String id = plans.create(rule -> {}, rule -> rule.ruleName("other"));

    assertThat(times(preview(id, 1))).containsExactly("2018-12-15T05:00:00Z");
    assertThat(times(preview(id, 3)))
        .containsExactly("2018-12-15T05:00:00Z", "2018-12-15T05:00:00Z", "2018-12-16T05:00:00Z");
  }
}
