package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.ResourceTags;
import software.amazon.awssdk.services.backup.model.DeleteRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.DeleteRestoreTestingPlanResponse;

/** Deletes a restore testing plan that has no selections any more. */
final class DeleteRestoreTestingPlan
    implements Operation<DeleteRestoreTestingPlanRequest, DeleteRestoreTestingPlanResponse> {
  private final TestingPlans plans;
  private final ResourceTags tags;

  DeleteRestoreTestingPlan(TestingPlans plans, ResourceTags tags) {
    this.plans = plans;
    this.tags = tags;
  }

  @Override
  public DeleteRestoreTestingPlanResponse execute(DeleteRestoreTestingPlanRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    if (!plan.selections().isEmpty()) {
      throw BackupErrors.invalidRequest(
          "Related restore testing selections must be deleted prior to restore testing plan"
              + " deletion");
    }
    plans.remove(plan);
    tags.remove(plan.arn());
    return DeleteRestoreTestingPlanResponse.builder().build();
  }
}
