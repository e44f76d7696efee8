package io.dynamobackup.engine.operation.insights;

import io.dynamobackup.engine.catalog.ContributorInsights;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The tables and global secondary indexes that can be watched. */
record InsightsTargets(Tables tables) {

  InsightsTarget find(String tableName, @Nullable String indexName, Instant now) {
    Table table = tables.forSettings(tableName, now);
    return of(table, now)
        .filter(target -> indexName == null ? target.index() == null : isIndex(target, indexName))
        .findFirst()
        .orElseThrow(
            () ->
                ResourceNotFoundException.builder()
                    .message(
                        "Requested resource not found: Index: %s not found for table: %s"
                            .formatted(indexName, table.name()))
                    .build());
  }

  private static boolean isIndex(InsightsTarget target, String indexName) {
    return indexName.equals(target.indexName());
  }

  /** Returns what there is in one table or in all: a table before its indexes. */
  Stream<InsightsTarget> in(@Nullable String tableName, Instant now) {
    return tableName == null
        ? tables.all(now).stream()
            .filter(table -> table.restoring(now) == null)
            .flatMap(table -> of(table, now))
        : of(tables.forSettings(tableName, now), now);
  }

  private static Stream<InsightsTarget> of(Table table, Instant now) {
    Stream<InsightsTarget> indexes =
        table.indexes(now).stream()
            .filter(index -> index.isGlobal() && !isAllocating(table, index, now))
            .sorted(Comparator.comparing(SecondaryIndex::name))
            .map(index -> new InsightsTarget(table, index));
    return Stream.concat(Stream.of(new InsightsTarget(table, null)), indexes);
  }

  /** An index that is added is not known before it is backfilled. */
  private static boolean isAllocating(Table table, SecondaryIndex index, Instant now) {
    return index.status(now) == IndexStatus.CREATING && table.status(now) == TableStatus.UPDATING;
  }

  /** Returns how many rules there are of other tables and indexes. */
  int rulesBesides(InsightsTarget target, Instant now) {
    return in(null, now)
        .filter(other -> !other.equals(target))
        .mapToInt(InsightsTargets::rules)
        .sum();
  }

  private static int rules(InsightsTarget target) {
    ContributorInsights insights = target.insights();
    return insights == null || !insights.hasRules() ? 0 : target.ruleKinds(insights.mode()).size();
  }
}
