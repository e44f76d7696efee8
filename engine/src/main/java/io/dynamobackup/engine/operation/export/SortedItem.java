package io.dynamobackup.engine.operation.export;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item whose attributes stand in the order of their names, those of its maps too: AWS promises
 * no order, and that in which a client sends them may differ from one JVM to the next.
 */
final class SortedItem {
  private SortedItem() {}

  static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> sorted = new TreeMap<>();
    item.forEach((name, value) -> sorted.put(name, sorted(value)));
    return sorted;
  }

  private static AttributeValue sorted(AttributeValue value) {
    if (value.hasM()) {
      return AttributeValue.fromM(of(value.m()));
    }
    return value.hasL()
        ? AttributeValue.fromL(value.l().stream().map(SortedItem::sorted).toList())
        : value;
  }
}
