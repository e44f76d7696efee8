package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.backup.model.DeleteRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.DeleteRestoreTestingSelectionResponse;

/** Removes a selection from a restore testing plan. */
final class DeleteRestoreTestingSelection
    implements Operation<
        DeleteRestoreTestingSelectionRequest, DeleteRestoreTestingSelectionResponse> {
  private final TestingPlans plans;

  DeleteRestoreTestingSelection(TestingPlans plans) {
    this.plans = plans;
  }

  @Override
  public DeleteRestoreTestingSelectionResponse execute(
      DeleteRestoreTestingSelectionRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    plans.put(plan.without(plan.selection(request.restoreTestingSelectionName())));
    return DeleteRestoreTestingSelectionResponse.builder().build();
  }
}
