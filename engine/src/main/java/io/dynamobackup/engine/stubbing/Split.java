package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.catalog.CapacityUnits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * A batch in two parts. Tables are taken in the order of their names, so the last item is the last
 * one of the last table.
 *
 * <p>"If none of the items can be processed due to insufficient provisioned throughput on all of
 * the tables in the request", AWS answers with an exception (API Reference, BatchWriteItem and
 * BatchGetItem).
 *
 * @param done the first items, by table
 * @param left the last items, by table
 */
record Split<E>(Map<String, List<E>> done, Map<String, List<E>> left) {

  static <E> Split<E> of(Map<String, List<E>> batch, int last) {
    int first = batch.values().stream().mapToInt(List::size).sum() - last;
    if (first <= 0) {
      throw ProvisionedThroughputExceededException.builder()
          .message(CapacityUnits.TABLE_EXCEEDED)
          .build();
    }
    Split<E> split = new Split<>(new LinkedHashMap<>(), new LinkedHashMap<>());
    int taken = 0;
    for (Map.Entry<String, List<E>> table : new TreeMap<>(batch).entrySet()) {
      for (E item : table.getValue()) {
        Map<String, List<E>> part = taken++ < first ? split.done : split.left;
        part.computeIfAbsent(table.getKey(), name -> new ArrayList<>()).add(item);
      }
    }
    return split;
  }
}
