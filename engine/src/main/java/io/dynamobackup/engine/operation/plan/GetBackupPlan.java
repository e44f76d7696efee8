package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanVersion;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.ScheduledRuns;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.GetBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.GetBackupPlanResponse;

/** Returns a plan, in whichever version, and the runs it is to have; also one that was deleted. */
final class GetBackupPlan implements Operation<GetBackupPlanRequest, GetBackupPlanResponse> {
  private final Plans plans;
  private final InstantSource clock;

  GetBackupPlan(Plans plans, InstantSource clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public GetBackupPlanResponse execute(GetBackupPlanRequest request) {
    Plan plan = plans.get(request.backupPlanId());
    PlanVersion version = plan.version(request.versionId());
    Integer runs = request.maxScheduledRunsPreview();
    return GetBackupPlanResponse.builder()
        .backupPlan(version.document())
        .backupPlanId(plan.id())
        .backupPlanArn(plan.arn())
        .versionId(version.id())
        .creatorRequestId(plan.creatorRequestId())
        .creationDate(plan.createdAt())
        .deletionDate(plan.deletedAt())
        .lastExecutionDate(plan.lastRunAt())
        .advancedBackupSettings(version.settings())
        .scheduledRunsPreview(
            runs == null ? null : ScheduledRuns.first(runs, version, clock.instant()))
        .build();
  }
}
