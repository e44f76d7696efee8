package io.dynamobackup.engine.operation.insights;

import io.dynamobackup.engine.catalog.ContributorInsights;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

/** Switches contributor insights on or off; what is so already is no change. */
final class UpdateContributorInsights
    implements Operation<UpdateContributorInsightsRequest, UpdateContributorInsightsResponse> {
  /** How many rules an account has in a region by default (Amazon CloudWatch quotas). */
  private static final int MOST_RULES = 100;

  private final InsightsTargets targets;
  private final Timings timings;
  private final InstantSource clock;

  UpdateContributorInsights(InsightsTargets targets, Timings timings, InstantSource clock) {
    this.targets = targets;
    this.timings = timings;
    this.clock = clock;
  }

  /** The answer to a change shows the passing state. */
  @Override
  public UpdateContributorInsightsResponse execute(UpdateContributorInsightsRequest request) {
    Instant now = clock.instant();
    InsightsTarget target = targets.find(request.tableName(), request.indexName(), now);
    ContributorInsightsStatus shown =
        request.contributorInsightsAction() == ContributorInsightsAction.ENABLE
            ? enable(target, request.contributorInsightsMode(), now)
            : disable(target, now);
    ContributorInsights insights = target.insights();
    return UpdateContributorInsightsResponse.builder()
        .tableName(target.table().name())
        .indexName(target.indexName())
        .contributorInsightsStatus(shown)
        .contributorInsightsMode(insights == null ? null : insights.mode())
        .build();
  }

  /** Without a mode, the default is meant, whatever the mode was. */
  private ContributorInsightsStatus enable(
      InsightsTarget target, @Nullable ContributorInsightsMode asked, Instant now) {
    checkState(target, now);
    ContributorInsightsMode mode =
        asked == null ? ContributorInsightsMode.ACCESSED_AND_THROTTLED_KEYS : asked;
    ContributorInsights present = target.insights();
    ContributorInsights running = present != null && present.hasRules() ? present : null;
    if (running != null && running.mode() == mode) {
      return running.status(now);
    }
    target.insights(
        ContributorInsights.enabled(
            mode,
            running == null ? now.truncatedTo(ChronoUnit.MILLIS) : running.rulesAt(),
            now,
            now.plus(timings.of(Timing.ENABLE_INSIGHTS)),
            targets.rulesBesides(target, now) + target.ruleKinds(mode).size() > MOST_RULES));
    return ContributorInsightsStatus.ENABLING;
  }

  /** A mode says nothing here. */
  private ContributorInsightsStatus disable(InsightsTarget target, Instant now) {
    ContributorInsights present = target.insights();
    if (present == null || !present.enabled()) {
      return target.status(now);
    }
    target.insights(present.disabled(now, now.plus(timings.of(Timing.DISABLE_INSIGHTS))));
    return ContributorInsightsStatus.DISABLING;
  }

  /** AWS was seen to accept a table that is UPDATING. */
  private static void checkState(InsightsTarget target, Instant now) {
    TableStatus status = target.table().status(now);
    if (status == TableStatus.CREATING || status == TableStatus.DELETING) {
      throw invalid("TableStatus");
    }
    IndexStatus index = target.index() == null ? null : target.index().status(now);
    if (index == IndexStatus.CREATING || index == IndexStatus.DELETING) {
      throw invalid("IndexStatus");
    }
  }

  private static RuntimeException invalid(String status) {
    return Errors.validation(
        "Table or Index is not in a valid state to update Key Access Insights: %s must be ACTIVE to enable ContributorInsights."
            .formatted(status));
  }
}
