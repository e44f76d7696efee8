package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.vault.Page;
import software.amazon.awssdk.services.backup.model.ListBackupPlansRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlansResponse;

/** Lists plans in the order of their creation, on request those that were deleted, too. */
final class ListBackupPlans implements Operation<ListBackupPlansRequest, ListBackupPlansResponse> {
  private final Plans plans;

  ListBackupPlans(Plans plans) {
    this.plans = plans;
  }

  @Override
  public ListBackupPlansResponse execute(ListBackupPlansRequest request) {
    boolean deletedToo = Boolean.TRUE.equals(request.includeDeleted());
    Page<Plan> page =
        Page.of(
            ListBackupPlans.class,
            deletedToo ? plans.all() : plans.live(),
            Plan::place,
            request.maxResults(),
            request.nextToken());
    return ListBackupPlansResponse.builder()
        .backupPlansList(page.items().stream().map(ListedPlan::of).toList())
        .nextToken(page.nextToken())
        .build();
  }
}
