package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingPlanResponse;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForGet;

/** Describes a restore testing plan. */
final class GetRestoreTestingPlan
    implements Operation<GetRestoreTestingPlanRequest, GetRestoreTestingPlanResponse> {
  private final TestingPlans plans;

  GetRestoreTestingPlan(TestingPlans plans) {
    this.plans = plans;
  }

  @Override
  public GetRestoreTestingPlanResponse execute(GetRestoreTestingPlanRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    return GetRestoreTestingPlanResponse.builder()
        .restoreTestingPlan(
            RestoreTestingPlanForGet.builder()
                .restoreTestingPlanName(plan.name())
                .restoreTestingPlanArn(plan.arn())
                .creatorRequestId(plan.creatorRequestId())
                .recoveryPointSelection(plan.document().points())
                .scheduleExpression(plan.document().schedule())
                .scheduleExpressionTimezone(plan.document().zone())
                .startWindowHours(plan.document().startWindowHours())
                .creationTime(plan.createdAt())
                .lastUpdateTime(plan.updatedAt())
                .lastExecutionTime(plan.lastRunAt())
                .build())
        .build();
  }
}
