package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListReportPlansRequest;
import software.amazon.awssdk.services.backup.model.ListReportPlansResponse;

/** Lists report plans by name. */
final class ListReportPlans implements Operation<ListReportPlansRequest, ListReportPlansResponse> {
  private final ReportPlans plans;
  private final InstantSource clock;

  ListReportPlans(ReportPlans plans, InstantSource clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public ListReportPlansResponse execute(ListReportPlansRequest request) {
    Instant now = clock.instant();
    Page<StoredReportPlan> page =
        Page.of(
            ListReportPlans.class,
            plans.all(now),
            StoredReportPlan::name,
            request.maxResults(),
            request.nextToken());
    return ListReportPlansResponse.builder()
        .reportPlans(page.items().stream().map(plan -> plan.described(now)).toList())
        .nextToken(page.nextToken())
        .build();
  }
}
