package io.dynamobackup.engine.operation.insights;

import io.dynamobackup.engine.catalog.ContributorInsights;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.FailureException;

/** Tells whether a table or index is watched, and by which rules. */
final class DescribeContributorInsights
    implements Operation<DescribeContributorInsightsRequest, DescribeContributorInsightsResponse> {
  private static final FailureException NO_ROOM =
      FailureException.builder()
          .exceptionName("LimitExceededException")
          .exceptionDescription(
              "Amazon CloudWatch Contributor Insights rule limit reached. Please disable"
                  + " Contributor Insights for other tables/indexes OR disable other CloudWatch"
                  + " Contributor Insights rules before retrying.")
          .build();

  private final InsightsTargets targets;
  private final InstantSource clock;

  DescribeContributorInsights(InsightsTargets targets, InstantSource clock) {
    this.targets = targets;
    this.clock = clock;
  }

  /** What was never watched is DISABLED, without a mode or a time. */
  @Override
  public DescribeContributorInsightsResponse execute(DescribeContributorInsightsRequest request) {
    Instant now = clock.instant();
    InsightsTarget target = targets.find(request.tableName(), request.indexName(), now);
    ContributorInsightsStatus status = target.status(now);
    DescribeContributorInsightsResponse.Builder answer =
        DescribeContributorInsightsResponse.builder()
            .tableName(target.table().name())
            .indexName(target.indexName())
            .contributorInsightsStatus(status);
    ContributorInsights insights = target.insights();
    if (insights != null) {
      answer
          .contributorInsightsMode(insights.mode())
          .lastUpdateDateTime(insights.updatedAt(now))
          .contributorInsightsRuleList(
              status == ContributorInsightsStatus.ENABLED ? target.rules(insights) : null)
          .failureException(insights.tellsFailure(now) ? NO_ROOM : null);
    }
    return answer.build();
  }
}
