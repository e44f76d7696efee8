package io.dynamobackup.engine.catalog;

import static java.util.Comparator.comparing;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;

/** The secondary indexes of a live table, in the order in which they were added. */
final class TableIndexes {
  private final Map<String, SecondaryIndex> byName = new LinkedHashMap<>();

  /** Returns indexes that are the same now and go on by themselves. */
  TableIndexes fork() {
    TableIndexes fork = new TableIndexes();
    byName.forEach((name, index) -> fork.byName.put(name, index.fork()));
    return fork;
  }

  /** Returns all indexes but those that are gone. */
  Collection<SecondaryIndex> all(Instant now) {
    byName.values().removeIf(index -> index.isGone(now));
    return List.copyOf(byName.values());
  }

  /** Returns the index of that name that can be read or is being filled, or null. */
  @Nullable SecondaryIndex find(String name, Instant now) {
    SecondaryIndex index = byName.get(name);
    return index == null || index.status(now) == IndexStatus.DELETING ? null : index;
  }

  /** Returns when an index that is known to be there began, or will begin, to serve. */
  Instant activeAt(String name) {
    return Objects.requireNonNull(byName.get(name), name).activeAt();
  }

  /** Returns the indexes that writes reach: those that are DELETING excepted. */
  List<SecondaryIndex> maintained() {
    return byName.values().stream().filter(SecondaryIndex::isMaintained).toList();
  }

  /**
   * Returns the indexes that refuse values which cannot be their keys, by name, as AWS asks them.
   */
  Stream<SecondaryIndex> demanding(Instant now) {
    return byName.values().stream()
        .filter(index -> index.isDemanding(now))
        .sorted(comparing(SecondaryIndex::name));
  }

  /** Checks the index keys of an item that is to be put. */
  void check(Map<String, AttributeValue> item, Instant now) {
    if (!byName.isEmpty()) {
      demanding(now).forEach(index -> index.check(item));
    }
  }

  /** Returns what is in a table of these indexes, in constant time. */
  TableContents contents(Snapshot items, long bytes, Instant now) {
    Map<String, TableContents.IndexContents> rows = new LinkedHashMap<>();
    for (SecondaryIndex index : all(now)) {
      rows.put(index.name(), index.contents());
    }
    return new TableContents(items, rows, bytes);
  }

  /** Follows a write to the table. */
  void follow(
      ItemKey itemKey,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      Instant at) {
    for (SecondaryIndex index : byName.values()) {
      if (index.isMaintained()) {
        index.follow(itemKey, before, after, at);
      }
    }
  }

  void add(SecondaryIndex index) {
    byName.put(index.name(), index);
  }

  void stuck() {
    byName.values().forEach(SecondaryIndex::stuck);
  }

  void updatingUntil(String name, Instant updatedAt) {
    SecondaryIndex index = byName.get(name);
    if (index != null) {
      index.updatingUntil(updatedAt);
    }
  }

  void deletingUntil(String name, Instant goneAt) {
    SecondaryIndex index = byName.get(name);
    if (index != null) {
      index.deletingUntil(goneAt);
    }
  }
}
