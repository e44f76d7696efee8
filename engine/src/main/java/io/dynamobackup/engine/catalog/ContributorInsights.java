package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;

/**
 * Whether CloudWatch Contributor Insights watches a table or an index that it was ever asked to
 * watch. Immutable.
 *
 * @param enabled what was asked for last
 * @param rulesAt when it was asked to begin, which the names of its rules tell
 * @param changedAt when it was asked last
 * @param settledAt when that is done
 * @param failed whether there was no room for its rules
 */
@API(status = Status.INTERNAL)
public record ContributorInsights(
    boolean enabled,
    ContributorInsightsMode mode,
    Instant rulesAt,
    Instant changedAt,
    Instant settledAt,
    boolean failed) {

  /** Returns the status. */
  public ContributorInsightsStatus status(Instant now) {
    boolean settled = !now.isBefore(settledAt);
    if (!enabled) {
      return settled ? ContributorInsightsStatus.DISABLED : ContributorInsightsStatus.DISABLING;
    }
    if (!settled) {
      return ContributorInsightsStatus.ENABLING;
    }
    return failed ? ContributorInsightsStatus.FAILED : ContributorInsightsStatus.ENABLED;
  }

  /** Returns true if there are, or will be, rules. */
  public boolean hasRules() {
    return enabled && !failed;
  }

  /** Returns true if it is told why there are no rules. */
  public boolean tellsFailure(Instant now) {
    return failed && (enabled ? !now.isBefore(settledAt) : now.isBefore(settledAt));
  }

  /** Returns when the status changed last, as AWS tells it. */
  public Instant updatedAt(Instant now) {
    return enabled && tellsFailure(now) ? settledAt : changedAt;
  }

  /** Returns what it is once it was asked to watch, in a mode. */
  public static ContributorInsights enabled(
      ContributorInsightsMode mode,
      Instant rulesAt,
      Instant changedAt,
      Instant settledAt,
      boolean failed) {
    return new ContributorInsights(true, mode, rulesAt, changedAt, settledAt, failed);
  }

  /** Returns what it is once it was asked not to watch any longer. */
  public ContributorInsights disabled(Instant at, Instant doneAt) {
    return new ContributorInsights(false, mode, rulesAt, at, doneAt, failed);
  }
}
