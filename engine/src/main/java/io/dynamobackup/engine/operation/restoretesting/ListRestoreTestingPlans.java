package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import software.amazon.awssdk.services.backup.model.ListRestoreTestingPlansRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreTestingPlansResponse;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForList;

/** Lists restore testing plans by name. */
final class ListRestoreTestingPlans
    implements Operation<ListRestoreTestingPlansRequest, ListRestoreTestingPlansResponse> {
  private final TestingPlans plans;

  ListRestoreTestingPlans(TestingPlans plans) {
    this.plans = plans;
  }

  @Override
  public ListRestoreTestingPlansResponse execute(ListRestoreTestingPlansRequest request) {
    Page<TestingPlan> page =
        Page.of(
            ListRestoreTestingPlans.class,
            plans.all(),
            TestingPlan::name,
            request.maxResults(),
            request.nextToken());
    return ListRestoreTestingPlansResponse.builder()
        .restoreTestingPlans(page.items().stream().map(ListRestoreTestingPlans::entry).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private static RestoreTestingPlanForList entry(TestingPlan plan) {
    return RestoreTestingPlanForList.builder()
        .restoreTestingPlanName(plan.name())
        .restoreTestingPlanArn(plan.arn())
        .scheduleExpression(plan.document().schedule())
        .scheduleExpressionTimezone(plan.document().zone())
        .startWindowHours(plan.document().startWindowHours())
        .creationTime(plan.createdAt())
        .lastUpdateTime(plan.updatedAt())
        .lastExecutionTime(plan.lastRunAt())
        .build();
  }
}
