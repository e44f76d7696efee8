package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The contents of a table after some of its changes, kept while point-in-time recovery is on: those
 * after any other change are then a few changes away. They are references.
 */
final class Checkpoints {
  /** From the contents after one of these changes, at most 128 changes lead to any other's. */
  private static final int APART = 256;

  /**
   * So many changes lie between those kept at the end of a second, to which tables are restored.
   */
  private static final int SECONDS_APART = 128;

  private final Table table;
  private TreePMap<Long, TableContents> kept = TreePMap.empty();
  private long last;
  private long lastOfSecond;
  private long restorable = Long.MIN_VALUE;

  Checkpoints(Table table) {
    this.table = table;
  }

  /** Returns those of a fork of the table, in constant time. */
  Checkpoints fork(Table fork) {
    Checkpoints checkpoints = new Checkpoints(fork);
    checkpoints.kept = kept;
    checkpoints.last = last;
    checkpoints.lastOfSecond = lastOfSecond;
    checkpoints.restorable = restorable;
    return checkpoints;
  }

  /** Returns the contents after a change, or null where they are not kept. */
  @Nullable TableContents after(long sequence) {
    return kept.get(sequence);
  }

  /**
   * Returns after which change the contents are known that lie nearest to those after another.
   *
   * @param present the last change there is: what is in the table is known, too
   */
  long nearest(long sequence, long present) {
    Long before = kept.floorKey(sequence);
    Long after = kept.ceilingKey(sequence);
    long later = after == null ? present : after;
    return before != null && sequence - before < later - sequence ? before : later;
  }

  /** Begins with the present contents. */
  void begin(Instant now) {
    last = table.items().lastSequence();
    lastOfSecond = last;
    kept = kept.plus(last, table.contents(now));
  }

  /**
   * Is told before each change. The first that a restore to a second lacks is preceded by what the
   * restore needs.
   */
  void writing(Instant at) {
    long second = at.getEpochSecond() + (at.getNano() == 0 ? 0 : 1);
    if (second != restorable) {
      restorable = second;
      if (table.items().lastSequence() - lastOfSecond >= SECONDS_APART) {
        keep(at);
        lastOfSecond = last;
      }
    }
  }

  /** Is told after each change. */
  void written(Instant at) {
    if (table.items().lastSequence() - last >= APART) {
      keep(at);
    }
  }

  private void keep(Instant now) {
    last = table.items().lastSequence();
    if (table.settings().recovery() != null) {
      kept = kept.plus(last, table.contents(now));
    }
  }

  /** Forgets those before a change. */
  void trim(long sequence) {
    while (!kept.isEmpty() && kept.firstKey() < sequence) {
      kept = kept.minus(kept.firstKey());
    }
  }

  /** Forgets all. */
  void clear() {
    kept = TreePMap.empty();
  }
}
