package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableIdentity;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.Caller;
import io.dynamobackup.engine.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which call of a client did what, as the author of a test counts calls: all attempts of one are
 * one. Noted only where somebody will be told; elsewhere every caller is unknown.
 */
@API(status = Status.INTERNAL)
public final class Origins {
  private final List<Tables> watched = new ArrayList<>();
  private final boolean noted;
  private final Map<String, Caller> arrived = new HashMap<>();
  private final Map<TableIdentity, NavigableMap<Long, Writes>> writes = new HashMap<>();
  private final Map<Object, Caller> makers = new HashMap<>();
  private Caller current = Caller.UNKNOWN;

  /** Starts at the first call. */
  public Origins(boolean noted) {
    this.noted = noted;
  }

  /**
   * Returns origins that know the same and count on by themselves.
   *
   * @param isNoted whether they take note of what is to come; nothing is known where not
   */
  public synchronized Origins fork(boolean isNoted) {
    Origins fork = new Origins(isNoted);
    if (isNoted) {
      fork.arrived.putAll(arrived);
      writes.forEach((table, ofTable) -> fork.writes.put(table, new TreeMap<>(ofTable)));
      fork.makers.putAll(makers);
    }
    return fork;
  }

  /** Has the writes to the tables of an account noted. */
  synchronized void watch(Tables tables) {
    watched.add(tables);
  }

  /** The writes of one call to one table: those after a sequence. */
  private record Writes(long after, Caller by) {}

  /** Starts at the first call again: what was called so far prepared the test. */
  public synchronized void begin() {
    arrived.clear();
    writes.clear();
    makers.clear();
  }

  /** Takes note of an attempt of a call. */
  public synchronized void arrive(String invocation, String operation) {
    if (noted) {
      arrived.computeIfAbsent(invocation, id -> new Caller(arrived.size() + 1, operation));
    }
  }

  private synchronized Caller arrived(String invocation) {
    return arrived.getOrDefault(invocation, Caller.UNKNOWN);
  }

  /** Carries a call out; to be called in the world. */
  public <T> T during(String invocation, Instant now, Supplier<T> happening) {
    if (!noted) {
      return happening.get();
    }
    Map<TableIdentity, Long> before = sequences(now);
    current = arrived(invocation);
    try {
      return happening.get();
    } finally {
      note(before, now);
      current = Caller.UNKNOWN;
    }
  }

  private synchronized Map<TableIdentity, Long> sequences(Instant now) {
    Map<TableIdentity, Long> sequences = new HashMap<>();
    for (Tables tables : watched) {
      for (Table table : tables.all(now)) {
        sequences.put(table.identity(), table.items().lastSequence());
      }
    }
    return sequences;
  }

  private synchronized void note(Map<TableIdentity, Long> before, Instant now) {
    sequences(now)
        .forEach(
            (table, last) -> {
              long first = before.getOrDefault(table, 0L);
              if (last > first) {
                writes
                    .computeIfAbsent(table, id -> new TreeMap<>())
                    .put(last, new Writes(first, current));
              }
            });
  }

  /** Returns the call under way. */
  public Caller current() {
    return current;
  }

  /** Returns the call that made a write; unknown where TTL did. */
  public synchronized Caller of(Table table, Change write) {
    NavigableMap<Long, Writes> ofTable = writes.getOrDefault(table.identity(), new TreeMap<>());
    Map.Entry<Long, Writes> next = ofTable.ceilingEntry(write.sequence());
    return next == null || write.sequence() <= next.getValue().after()
        ? Caller.UNKNOWN
        : next.getValue().by();
  }

  /** Takes note that the call under way makes something. */
  public synchronized void made(Object thing) {
    if (noted) {
      makers.put(thing, current);
    }
  }

  /** Returns the call that made something. */
  public synchronized Caller makerOf(Object thing) {
    return makers.getOrDefault(thing, Caller.UNKNOWN);
  }
}
