package io.dynamobackup.engine.conformance.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What can be queried and scanned.
 *
 * @param index null for the table itself
 * @param partition the attribute that is its partition key
 * @param sort the attribute that is its sort key, if it has one
 * @param held the attributes it holds; null for all
 */
record ModelSource(
    @Nullable String index, String partition, @Nullable String sort, @Nullable Set<String> held) {

  boolean contains(Map<String, AttributeValue> item) {
    return item.containsKey(partition) && (sort == null || item.containsKey(sort));
  }

  Map<String, AttributeValue> shown(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> shown = new LinkedHashMap<>(item);
    if (held != null) {
      shown.keySet().retainAll(held);
    }
    return shown;
  }
}
