package io.dynamobackup.engine.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.RuleExecutionType;
import software.amazon.awssdk.services.backup.model.ScheduledPlanExecutionMember;

/** The runs that a plan is to have, without those of rules that others overlap. */
@API(status = Status.INTERNAL)
public final class ScheduledRuns {
  private ScheduledRuns() {}

  /** Returns the first of them after an instant. */
  public static List<ScheduledPlanExecutionMember> first(
      int most, PlanVersion version, Instant after) {
    List<ScheduledPlanExecutionMember> runs = new ArrayList<>();
    DueRules due = DueRules.after(version, after);
    for (Instant at = due.at(); at != null && runs.size() < most; at = due.at()) {
      for (PlanRule rule : due.rules(at)) {
        if (runs.size() < most && !due.isOverlapped(rule, at)) {
          runs.add(run(rule, at));
        }
      }
      due = due.next(at);
    }
    return runs;
  }

  private static ScheduledPlanExecutionMember run(PlanRule rule, Instant at) {
    boolean isContinuous = Boolean.TRUE.equals(rule.document().enableContinuousBackup());
    return ScheduledPlanExecutionMember.builder()
        .executionTime(at)
        .ruleId(rule.document().ruleId())
        .ruleExecutionType(
            isContinuous ? RuleExecutionType.CONTINUOUS_AND_SNAPSHOTS : RuleExecutionType.SNAPSHOTS)
        .build();
  }
}
