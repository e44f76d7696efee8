package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingSelectionResponse;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForGet;

/** Describes a selection of a restore testing plan. */
final class GetRestoreTestingSelection
    implements Operation<GetRestoreTestingSelectionRequest, GetRestoreTestingSelectionResponse> {
  private final TestingPlans plans;

  GetRestoreTestingSelection(TestingPlans plans) {
    this.plans = plans;
  }

  @Override
  public GetRestoreTestingSelectionResponse execute(GetRestoreTestingSelectionRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    TestingSelection selection = plan.selection(request.restoreTestingSelectionName());
    return GetRestoreTestingSelectionResponse.builder()
        .restoreTestingSelection(
            RestoreTestingSelectionForGet.builder()
                .restoreTestingPlanName(plan.name())
                .restoreTestingSelectionName(selection.name())
                .creatorRequestId(selection.creatorRequestId())
                .iamRoleArn(selection.iamRoleArn())
                .protectedResourceType(selection.resourceType())
                .protectedResourceArns(selection.arns())
                .protectedResourceConditions(selection.conditions())
                .restoreMetadataOverrides(selection.overrides())
                .validationWindowHours(selection.validationWindowHours())
                .creationTime(selection.createdAt())
                .build())
        .build();
  }
}
