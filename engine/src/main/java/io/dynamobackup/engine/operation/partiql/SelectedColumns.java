package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.partiql.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a statement shows of items: all that the table or index holds, or parts of them.
 *
 * <p>A local secondary index shows what it does not hold, too: it is fetched from the table.
 */
record SelectedColumns(List<Column> columns) {

  /** Checks that the table or index can show them. */
  void check(ItemSource source) {
    SecondaryIndex index = source.index();
    List<String> missing = notHeld(source);
    if (index != null && index.isGlobal() && !missing.isEmpty()) {
      throw Errors.invalidParameter(
          "Global secondary index %s does not project [%s]"
              .formatted(index.name(), String.join(", ", missing)));
    }
  }

  /** Returns true if items must be fetched from the table. */
  boolean areFetched(ItemSource source) {
    return !notHeld(source).isEmpty();
  }

  private List<String> notHeld(ItemSource source) {
    SecondaryIndex index = source.index();
    if (index == null) {
      return List.of();
    }
    return columns.stream()
        .map(column -> column.path().attribute())
        .filter(attribute -> !index.holds(attribute))
        .toList();
  }

  List<Map<String, AttributeValue>> shown(
      ItemSource source, List<Map<String, AttributeValue>> items) {
    boolean fetched = areFetched(source);
    return items.stream().map(item -> shown(fetched ? item : source.held(item))).toList();
  }

  /** Returns what is shown of one item. */
  Map<String, AttributeValue> shown(Map<String, AttributeValue> item) {
    if (columns.isEmpty()) {
      return item;
    }
    Map<String, AttributeValue> shown = new LinkedHashMap<>();
    for (Column column : columns) {
      AttributeValue value = column.path().in(item);
      if (value != null) {
        shown.put(column.name(), value);
      }
    }
    return shown;
  }
}
