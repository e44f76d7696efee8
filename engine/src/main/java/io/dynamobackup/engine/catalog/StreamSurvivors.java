package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The streams that outlive their tables: those of tables that are deleted, while they can be read.
 */
final class StreamSurvivors {
  private final List<Table> deleted = new ArrayList<>();

  /** Adds the tables that others are to a fork of them. */
  void addForks(StreamSurvivors others, UnaryOperator<Table> forks) {
    others.deleted.forEach(table -> deleted.add(forks.apply(table)));
  }

  /** Has the streams of a table that is being deleted stay a while longer. */
  void add(Table table, Instant now) {
    deleted.add(table);
    forgetUnreadable(now);
  }

  /** Returns the tables that are gone and have streams that can still be read. */
  Stream<Table> gone(Instant now) {
    forgetUnreadable(now);
    return deleted.stream().filter(table -> table.isGone(now));
  }

  /** Returns the last stream of the last table of that name, or null. */
  @Nullable TableStream last(String name) {
    TableStream last = null;
    for (Table table : deleted) {
      last = table.name().equals(name) ? table.streams().latest() : last;
    }
    return last;
  }

  private void forgetUnreadable(Instant now) {
    deleted.removeIf(table -> table.streams().readable(now).isEmpty());
  }
}
