package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.store.TableStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * What a table was at earlier instants, as far back as anybody may ask.
 *
 * <p>While point-in-time recovery is on, the contents after every so many changes are kept as
 * {@link Checkpoints}, and preferably those at the end of a second. From the nearest of them, or
 * from the present, the log of changes leads to any instant, forward or backward: what that costs
 * depends neither on the number of items nor on that of changes. What nobody can ask for any more
 * is forgotten.
 */
@API(status = Status.INTERNAL)
public final class TableHistory {
  /** After so many changes, what nobody can ask for any more is forgotten. */
  private static final int FORGETTING = 256;

  private final Table table;
  private final StorageBackend storage;
  private final Checkpoints checkpoints;
  private Duration remembered;
  private TreePMap<Instant, CreateTableRequest> definitions = TreePMap.empty();
  private Instant beganAt = Instant.MIN;
  private long beginning;

  /**
   * Begins with the table.
   *
   * @param remembered how far back may be asked for although recovery is off
   */
  TableHistory(Table table, StorageBackend storage, Duration remembered) {
    this(table, storage, remembered, new Checkpoints(table));
  }

  private TableHistory(
      Table table, StorageBackend storage, Duration remembered, Checkpoints checkpoints) {
    this.table = table;
    this.storage = storage;
    this.remembered = remembered;
    this.checkpoints = checkpoints;
  }

  /** Returns the history of a fork of the table, in constant time. */
  TableHistory fork(Table fork) {
    TableHistory history = new TableHistory(fork, storage, remembered, checkpoints.fork(fork));
    history.definitions = definitions;
    history.beganAt = beganAt;
    history.beginning = beginning;
    return history;
  }

  /** Has the changes to come remembered longer than those before. */
  void remember(Duration time) {
    this.remembered = time;
  }

  /** Returns what was in the table, and in the indexes it has now, at an instant. */
  public TableContents at(Instant time, Instant now) {
    TableStore items = table.items();
    long sequence = isBeginning(time) ? beginning : items.lastSequence(time);
    return after(Math.max(sequence, items.trimmedSequence()), List.of(), now);
  }

  /**
   * Returns what was in the table, and in the indexes it has now, after a change; but items of
   * which a change is excluded are as they were before it.
   */
  public TableContents after(long sequence, Collection<Change> excluded, Instant now) {
    long last = table.items().lastSequence();
    if (sequence == last && excluded.isEmpty()) {
      return table.contents(now);
    }
    Replay replay = replayed(checkpoints.nearest(sequence, last), sequence, now);
    excluded.forEach(replay::exclude);
    return replay.contents(now);
  }

  /** Returns the changes since recovery was switched on: from an instant, and before another. */
  public List<Change> changes(Instant from, Instant before) {
    return table.items().changes(from.minusNanos(1), before.minusNanos(1)).stream()
        .filter(change -> change.sequence() > beginning)
        .toList();
  }

  /**
   * The first restorable moment is that in which recovery was switched on, before whatever was
   * written at that instant of a clock that stands still; but where the latest one is the present,
   * all that was written by now is in it.
   */
  private boolean isBeginning(Instant time) {
    RecoveryWindow window = table.settings().recovery();
    return window != null
        && (window.lag().isZero() ? time.isBefore(beganAt) : !time.isAfter(beganAt));
  }

  /** Returns what defined the table at an instant at which recovery was on. */
  public CreateTableRequest definition(Instant time) {
    Map.Entry<Instant, CreateTableRequest> entry = definitions.floorEntry(time);
    return entry == null ? table.definition() : entry.getValue();
  }

  private Replay replayed(long start, long sequence, Instant now) {
    TableContents known = checkpoints.after(start);
    Replay replay =
        new Replay(
            storage,
            known == null ? table.contents(now) : known,
            known == null ? Long.MAX_VALUE : start,
            table.indexes().maintained());
    List<Change> changes =
        table
            .items()
            .changesAfter(Math.min(start, sequence), Math.toIntExact(Math.abs(start - sequence)));
    if (start < sequence) {
      changes.forEach(replay::redo);
    } else {
      for (int i = changes.size() - 1; i >= 0; i--) {
        replay.undo(changes.get(i));
      }
    }
    return replay;
  }

  /** Is told before each change. */
  void writing(Instant at) {
    checkpoints.writing(at);
  }

  /** Is told after each change. */
  void written(Instant at) {
    checkpoints.written(at);
    if (table.items().lastSequence() % FORGETTING == 0) {
      forget(at);
    }
  }

  /** Notes that the table is defined otherwise from now on. */
  public void redefined(Instant now) {
    if (table.settings().recovery() != null) {
      definitions = definitions.plus(now, table.definition());
    }
  }

  /** Switches point-in-time recovery on, changes its window, or switches it off with null. */
  public void recover(@Nullable RecoveryWindow window, Instant now) {
    boolean wasOn = table.settings().recovery() != null;
    table.settings().recovery(window);
    if (window == null) {
      checkpoints.clear();
      definitions = TreePMap.empty();
    } else if (!wasOn) {
      beganAt = now;
      beginning = table.items().lastSequence();
      checkpoints.begin(now);
      definitions = definitions.plus(now, table.definition());
    }
    forget(now);
  }

  private void forget(Instant now) {
    TableStore items = table.items();
    items.trim(needed(now));
    table.streams().forget(items.trimmedSequence());
    checkpoints.trim(items.trimmedSequence());
    RecoveryWindow window = table.settings().recovery();
    Instant oldest = window == null ? null : definitions.floorKey(window.earliest(now));
    while (oldest != null && definitions.firstKey().isBefore(oldest)) {
      definitions = definitions.minus(definitions.firstKey());
    }
  }

  /** Returns the change after which all must be kept. */
  private long needed(Instant now) {
    TableStore items = table.items();
    long needed =
        remembered.isZero() ? items.lastSequence() : items.lastSequence(now.minus(remembered));
    RecoveryWindow window = table.settings().recovery();
    if (window != null) {
      needed =
          Math.min(
              needed, items.lastSequence(window.earliest(now).truncatedTo(ChronoUnit.SECONDS)));
    }
    return Math.min(needed, table.streams().needed(now));
  }
}
