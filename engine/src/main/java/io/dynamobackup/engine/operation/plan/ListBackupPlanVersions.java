package io.dynamobackup.engine.operation.plan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanVersion;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.vault.Page;
import java.util.List;
import software.amazon.awssdk.services.backup.model.ListBackupPlanVersionsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlanVersionsResponse;

/** Lists what a plan was, the first version first; also of one that was deleted. */
final class ListBackupPlanVersions
    implements Operation<ListBackupPlanVersionsRequest, ListBackupPlanVersionsResponse> {
  private final Plans plans;

  ListBackupPlanVersions(Plans plans) {
    this.plans = plans;
  }

  @Override
  public ListBackupPlanVersionsResponse execute(ListBackupPlanVersionsRequest request) {
    Plan plan = plans.get(request.backupPlanId());
    List<PlanVersion> versions = plan.versions();
    Page<PlanVersion> page =
        Page.of(
            ListBackupPlanVersions.class,
            versions,
            version -> "%04d".formatted(versions.indexOf(version)),
            request.maxResults(),
            request.nextToken());
    return ListBackupPlanVersionsResponse.builder()
        .backupPlanVersionsList(
            page.items().stream().map(version -> ListedPlan.of(plan, version)).toList())
        .nextToken(page.nextToken())
        .build();
  }
}
