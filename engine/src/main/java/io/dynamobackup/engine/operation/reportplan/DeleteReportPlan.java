package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Deployment;
import io.dynamobackup.engine.vault.Deployment.Progress;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.Instant;
import software.amazon.awssdk.services.backup.model.DeleteReportPlanRequest;
import software.amazon.awssdk.services.backup.model.DeleteReportPlanResponse;

/** Deletes a report plan. */
final class DeleteReportPlan
    implements Operation<DeleteReportPlanRequest, DeleteReportPlanResponse> {
  private final EngineServices services;
  private final ReportPlans plans;
  private final ResourceTags tags;

  DeleteReportPlan(EngineServices services, ReportPlans plans, ResourceTags tags) {
    this.services = services;
    this.plans = plans;
    this.tags = tags;
  }

  @Override
  public DeleteReportPlanResponse execute(DeleteReportPlanRequest request) {
    Instant now = services.clock().instant();
    StoredReportPlan plan = plans.get(request.reportPlanName(), now);
    plans.requireDone(plan, now);
    plans.update(
        plan.deleted(Deployment.begin(Progress.DELETE_IN_PROGRESS, now, services.timings())), null);
    tags.remove(plan.arn());
    return DeleteReportPlanResponse.builder().build();
  }
}
