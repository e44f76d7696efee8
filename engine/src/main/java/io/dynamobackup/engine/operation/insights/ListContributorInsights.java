package io.dynamobackup.engine.operation.insights;

import io.dynamobackup.engine.catalog.ContributorInsights;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsSummary;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;

/**
 * Lists the tables and indexes that are not DISABLED, those of one table on one page. Pages are cut
 * before what is DISABLED is left out: as on AWS, an empty page may be followed by another.
 */
final class ListContributorInsights
    implements Operation<ListContributorInsightsRequest, ListContributorInsightsResponse> {
  private static final int PAGE = 100;

  private final InsightsTargets targets;
  private final InstantSource clock;

  ListContributorInsights(InsightsTargets targets, InstantSource clock) {
    this.targets = targets;
    this.clock = clock;
  }

  @Override
  public ListContributorInsightsResponse execute(ListContributorInsightsRequest request) {
    Instant now = clock.instant();
    InsightsToken start = InsightsToken.parse(request.nextToken());
    List<InsightsTarget> rest =
        targets
            .in(request.tableName(), now)
            .filter(target -> start == null || start.isBefore(target))
            .toList();
    int limit = request.tableName() != null ? rest.size() : limit(request.maxResults());
    List<InsightsTarget> page = rest.subList(0, Math.min(limit, rest.size()));
    return ListContributorInsightsResponse.builder()
        .contributorInsightsSummaries(
            page.stream()
                .filter(target -> target.status(now) != ContributorInsightsStatus.DISABLED)
                .map(target -> summary(target, now))
                .toList())
        .nextToken(
            page.size() < rest.size() ? InsightsToken.after(page.get(limit - 1)).text() : null)
        .build();
  }

  /** AWS documents no least number. */
  private static int limit(@Nullable Integer maxResults) {
    if (maxResults != null && maxResults < 1) {
      throw Errors.validation(
          "1 validation error detected: Value '%d' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1"
              .formatted(maxResults));
    }
    return maxResults == null ? PAGE : maxResults;
  }

  private static ContributorInsightsSummary summary(InsightsTarget target, Instant now) {
    ContributorInsights insights = target.insights();
    return ContributorInsightsSummary.builder()
        .tableName(target.table().name())
        .indexName(target.indexName())
        .contributorInsightsStatus(target.status(now))
        .contributorInsightsMode(insights == null ? null : insights.mode())
        .build();
  }
}
