package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import software.amazon.awssdk.services.backup.model.ListRestoreTestingSelectionsRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreTestingSelectionsResponse;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForList;

/** Lists the selections of a restore testing plan by name. */
final class ListRestoreTestingSelections
    implements Operation<
        ListRestoreTestingSelectionsRequest, ListRestoreTestingSelectionsResponse> {
  private final TestingPlans plans;

  ListRestoreTestingSelections(TestingPlans plans) {
    this.plans = plans;
  }

  @Override
  public ListRestoreTestingSelectionsResponse execute(ListRestoreTestingSelectionsRequest request) {
    TestingPlan plan = plans.get(request.restoreTestingPlanName());
    Page<TestingSelection> page =
        Page.of(
            ListRestoreTestingSelections.class,
            plan.allSelections(),
            TestingSelection::name,
            request.maxResults(),
            request.nextToken());
    return ListRestoreTestingSelectionsResponse.builder()
        .restoreTestingSelections(
            page.items().stream().map(selection -> entry(plan, selection)).toList())
        .nextToken(page.nextToken())
        .build();
  }

  private static RestoreTestingSelectionForList entry(
      TestingPlan plan, TestingSelection selection) {
    return RestoreTestingSelectionForList.builder()
        .restoreTestingPlanName(plan.name())
        .restoreTestingSelectionName(selection.name())
        .iamRoleArn(selection.iamRoleArn())
        .protectedResourceType(selection.resourceType())
        .validationWindowHours(selection.validationWindowHours())
        .creationTime(selection.createdAt())
        .build();
  }
}
