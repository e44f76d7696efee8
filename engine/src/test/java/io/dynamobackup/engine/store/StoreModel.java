package io.dynamobackup.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a store must hold, kept the plain way: a sorted map and a list. */
final class StoreModel {
  private final TreeMap<ItemKey, Map<String, AttributeValue>> rows;
  private final List<Change> changes;
  private long trimmable;

  private StoreModel(Map<ItemKey, Map<String, AttributeValue>> rows, List<Change> changes) {
    this.rows = new TreeMap<>(rows);
    this.changes = new ArrayList<>(changes);
  }

  static StoreModel empty() {
    return new StoreModel(new TreeMap<>(), List.of());
  }

  StoreModel copy() {
    StoreModel copy = new StoreModel(rows, changes);
    copy.trimmable = trimmable;
    return copy;
  }

  void trim(long sequence) {
    trimmable = Math.max(trimmable, sequence);
  }

  StoreModel restored() {
    return new StoreModel(rows, List.of());
  }

  @Nullable Map<String, AttributeValue> put(
      ItemKey key, Map<String, AttributeValue> item, Instant at) {
    Map<String, AttributeValue> before = rows.put(key, item);
    changes.add(new Change(changes.size() + 1, at, key, before, item));
    return before;
  }

  @Nullable Map<String, AttributeValue> remove(ItemKey key, Instant at) {
    Map<String, AttributeValue> before = rows.remove(key);
    if (before != null) {
      changes.add(new Change(changes.size() + 1, at, key, before, null));
    }
    return before;
  }

  void assertSameRows(Snapshot snapshot, Iterable<ItemKey> probes) {
    assertThat(snapshot.size()).isEqualTo(rows.size());
    assertThat(snapshot.ascending(null)).toIterable().containsExactlyElementsOf(list(rows));
    assertThat(snapshot.descending(null))
        .toIterable()
        .containsExactlyElementsOf(list(rows.descendingMap()));
    for (ItemKey probe : probes) {
      assertThat(snapshot.get(probe)).isEqualTo(rows.get(probe));
      assertThat(snapshot.ascending(probe))
          .toIterable()
          .containsExactlyElementsOf(list(rows.tailMap(probe, false)));
      assertThat(snapshot.descending(probe))
          .toIterable()
          .containsExactlyElementsOf(list(rows.headMap(probe, false).descendingMap()));
    }
  }

  void assertSameChanges(TableStore store, Instant after, Instant until) {
    long trimmed = store.trimmedSequence();
    assertThat(trimmed).isLessThanOrEqualTo(trimmable);
    assertThat(store.changes(after, until))
        .containsExactlyElementsOf(
            changes.stream()
                .filter(change -> change.sequence() > trimmed)
                .filter(change -> change.at().isAfter(after) && !change.at().isAfter(until))
                .toList());
    assertThat(store.lastSequence()).isEqualTo(changes.size());
    assertThat(store.lastSequence(until))
        .isEqualTo(
            Math.max(
                trimmed, changes.stream().filter(change -> !change.at().isAfter(until)).count()));
  }

  private static List<Row> list(Map<ItemKey, Map<String, AttributeValue>> rows) {
    return rows.entrySet().stream().map(row -> new Row(row.getKey(), row.getValue())).toList();
  }
}
