package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Deployment;
import io.dynamobackup.engine.vault.Deployment.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ReportDeliveryChannel;
import software.amazon.awssdk.services.backup.model.UpdateReportPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateReportPlanResponse;

/** Changes a report plan; what the request leaves out stays. */
final class UpdateReportPlan
    implements Operation<UpdateReportPlanRequest, UpdateReportPlanResponse> {
  private final EngineServices services;
  private final ReportPlans plans;

  UpdateReportPlan(EngineServices services, ReportPlans plans) {
    this.services = services;
    this.plans = plans;
  }

  @Override
  public UpdateReportPlanResponse execute(UpdateReportPlanRequest request) {
    Instant now = services.clock().instant();
    StoredReportPlan plan = plans.get(request.reportPlanName(), now);
    if (!plans.isUpdated(plan.name(), request.idempotencyToken())) {
      update(plan, request, now);
    }
    return UpdateReportPlanResponse.builder()
        .reportPlanName(plan.name())
        .reportPlanArn(plan.arn())
        .creationTime(plan.createdAt())
        .build();
  }

  private void update(StoredReportPlan plan, UpdateReportPlanRequest request, Instant now) {
    ReportRules.check(request.reportSetting(), request.reportDeliveryChannel());
    plans.requireDone(plan, now);
    plans.update(
        plan.updated(
            request.reportPlanDescription(),
            complete(request.reportDeliveryChannel()),
            request.reportSetting(),
            Deployment.begin(Progress.UPDATE_IN_PROGRESS, now, services.timings())),
        request.idempotencyToken());
  }

  private static @Nullable ReportDeliveryChannel complete(@Nullable ReportDeliveryChannel channel) {
    return channel == null ? null : ReportRules.complete(channel);
  }
}
