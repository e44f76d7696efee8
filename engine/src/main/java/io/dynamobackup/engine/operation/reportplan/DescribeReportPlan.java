package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeReportPlanRequest;
import software.amazon.awssdk.services.backup.model.DescribeReportPlanResponse;

/** Describes a report plan. */
final class DescribeReportPlan
    implements Operation<DescribeReportPlanRequest, DescribeReportPlanResponse> {
  private final ReportPlans plans;
  private final InstantSource clock;

  DescribeReportPlan(ReportPlans plans, InstantSource clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public DescribeReportPlanResponse execute(DescribeReportPlanRequest request) {
    Instant now = clock.instant();
    return DescribeReportPlanResponse.builder()
        .reportPlan(plans.get(request.reportPlanName(), now).described(now))
        .build();
  }
}
