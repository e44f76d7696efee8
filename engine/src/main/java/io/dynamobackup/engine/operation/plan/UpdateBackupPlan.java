package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanDocument;
import io.dynamobackup.engine.plan.PlanRuns;
import io.dynamobackup.engine.plan.PlanVersion;
import io.dynamobackup.engine.plan.Plans;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.UpdateBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateBackupPlanResponse;

/** Gives a plan another version, by which it goes from now on. */
final class UpdateBackupPlan
    implements Operation<UpdateBackupPlanRequest, UpdateBackupPlanResponse> {
  private final Plans plans;
  private final PlanRuns runs;
  private final Identifiers identifiers;
  private final InstantSource clock;

  UpdateBackupPlan(EngineServices services, Plans plans, PlanRuns runs) {
    this.plans = plans;
    this.runs = runs;
    this.identifiers = services.identifiers();
    this.clock = services.clock();
  }

  @Override
  public UpdateBackupPlanResponse execute(UpdateBackupPlanRequest request) {
    Instant now = clock.instant();
    Plan plan = plans.live(request.backupPlanId());
    PlanDocument document = PlanDocument.of(request.backupPlan());
    plan.requireRoom();
    PlanVersion version =
        document.version(plan.current(), identifiers, now.truncatedTo(ChronoUnit.MILLIS));
    plans.put(plan.updated(version));
    runs.changed(plan.id(), now);
    return UpdateBackupPlanResponse.builder()
        .backupPlanId(plan.id())
        .backupPlanArn(plan.arn())
        .creationDate(version.createdAt())
        .versionId(version.id())
        .advancedBackupSettings(version.settings())
        .build();
  }
}
