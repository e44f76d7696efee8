package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.Selections;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.DeleteBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupPlanResponse;

/** Deletes a plan to which nothing is assigned; what it made stays. */
final class DeleteBackupPlan
    implements Operation<DeleteBackupPlanRequest, DeleteBackupPlanResponse> {
  private final Plans plans;
  private final Selections selections;
  private final ResourceTags tags;
  private final InstantSource clock;

  DeleteBackupPlan(Plans plans, Selections selections, ResourceTags tags, InstantSource clock) {
    this.plans = plans;
    this.selections = selections;
    this.tags = tags;
    this.clock = clock;
  }

  @Override
  public DeleteBackupPlanResponse execute(DeleteBackupPlanRequest request) {
    Plan plan = plans.live(request.backupPlanId());
    if (!selections.ofPlan(plan.id()).isEmpty()) {
      throw BackupErrors.invalidRequest(
          "Related backup plan selections must be deleted prior to backup plan deletion");
    }
    Plan deleted = plan.deleted(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    plans.put(deleted);
    tags.remove(plan.arn());
    return DeleteBackupPlanResponse.builder()
        .backupPlanId(plan.id())
        .backupPlanArn(plan.arn())
        .deletionDate(deleted.deletedAt())
        .versionId(plan.current().id())
        .build();
  }
}
