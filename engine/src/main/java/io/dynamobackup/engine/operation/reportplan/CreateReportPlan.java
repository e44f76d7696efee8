package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.AwsBackupArn;
import io.dynamobackup.engine.vault.Deployment;
import io.dynamobackup.engine.vault.Deployment.Progress;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.backup.model.CreateReportPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateReportPlanResponse;

/** Creates a report plan; again with the same token, and it is there already. */
final class CreateReportPlan
    implements Operation<CreateReportPlanRequest, CreateReportPlanResponse> {
  private final EngineServices services;
  private final ReportPlans plans;
  private final ResourceTags tags;

  CreateReportPlan(EngineServices services, ReportPlans plans, ResourceTags tags) {
    this.services = services;
    this.plans = plans;
    this.tags = tags;
  }

  @Override
  public CreateReportPlanResponse execute(CreateReportPlanRequest request) {
    Instant now = services.clock().instant();
    StoredReportPlan plan =
        plans.created(request.reportPlanName(), request.idempotencyToken(), now);
    if (plan == null) {
      plan = create(request, now);
    }
    return CreateReportPlanResponse.builder()
        .reportPlanName(plan.name())
        .reportPlanArn(plan.arn())
        .creationTime(plan.createdAt())
        .build();
  }

  private StoredReportPlan create(CreateReportPlanRequest request, Instant now) {
    ReportRules.check(request.reportSetting(), request.reportDeliveryChannel());
    plans.requireRoom(now);
    ResourceTags.check(request.reportPlanTags());
    StoredReportPlan plan =
        new StoredReportPlan(
            request.reportPlanName(),
            AwsBackupArn.of(
                services.account(),
                "report-plan",
                request.reportPlanName(),
                services.identifiers().uuid()),
            request.reportPlanDescription(),
            ReportRules.complete(request.reportDeliveryChannel()),
            request.reportSetting(),
            now.truncatedTo(ChronoUnit.MILLIS),
            Deployment.begin(Progress.CREATE_IN_PROGRESS, now, services.timings()));
    tags.create(plan.arn(), request.reportPlanTags());
    plans.create(plan, request.idempotencyToken());
    return plan;
  }
}
