package io.dynamobackup.engine.operation.insights;

import io.dynamobackup.engine.catalog.ContributorInsights;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;

/**
 * A table or a global secondary index, each of which is watched by itself.
 *
 * @param index the index, or null if the table itself is meant
 */
record InsightsTarget(Table table, @Nullable SecondaryIndex index) {

  @Nullable String indexName() {
    return index == null ? null : index.name();
  }

  @Nullable ContributorInsights insights() {
    return table.settings().insights(indexName());
  }

  void insights(ContributorInsights changed) {
    table.settings().insights(indexName(), changed);
  }

  ContributorInsightsStatus status(Instant now) {
    ContributorInsights insights = insights();
    return insights == null ? ContributorInsightsStatus.DISABLED : insights.status(now);
  }

  /** Returns the kinds of rules of a mode: for partition keys, and for sort keys if there are. */
  List<String> ruleKinds(ContributorInsightsMode mode) {
    KeySchema key = index == null ? table.key() : index.key();
    boolean sorted = key.sort() != null;
    List<String> kinds = new ArrayList<>();
    if (mode == ContributorInsightsMode.ACCESSED_AND_THROTTLED_KEYS) {
      kinds.add("PKC");
      if (sorted) {
        kinds.add("SKC");
      }
    }
    kinds.add("PKT");
    if (sorted) {
      kinds.add("SKT");
    }
    return kinds;
  }

  /** Returns the names of the rules in CloudWatch. */
  List<String> rules(ContributorInsights insights) {
    String resource = index == null ? table.name() : table.name() + "-" + index.name();
    return ruleKinds(insights.mode()).stream()
        .map(
            kind ->
                "DynamoDBContributorInsights-%s-%s-%d"
                    .formatted(kind, resource, insights.rulesAt().toEpochMilli()))
        .toList();
  }
}
