package io.dynamobackup.engine.conformance.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A query, or a scan, of all pages.
 *
 * @param legacy whether it is said with the parameters that came before expressions
 * @param partition the partition to query; null for a scan
 * @param limit the most items of a page; null for as many as there are
 */
record ModelRead(
    ModelSource source,
    boolean legacy,
    @Nullable AttributeValue partition,
    ModelRange range,
    boolean forward,
    @Nullable Integer limit,
    @Nullable ModelCondition filter) {

  /** Returns what a filter finds; it sees what the table or index holds. */
  List<Map<String, AttributeValue>> found(List<Map<String, AttributeValue>> items) {
    return filter == null
        ? items
        : items.stream().filter(item -> filter.holds(source.shown(item))).toList();
  }

  /** Returns what the table or index holds of items. */
  List<Map<String, AttributeValue>> shown(List<Map<String, AttributeValue>> items) {
    return items.stream().map(source::shown).toList();
  }
}
