package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.TableStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePSet;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The streams a table has and had, the latest last; at most that one is enabled. They are parts of
 * the log of the table's changes and hold no records of their own.
 */
@API(status = Status.INTERNAL)
public final class TableStreams {
  private final TableIdentity table;
  private final TableStore items;
  private final @Nullable TableStream predecessor;
  private final List<TableStream> all = new ArrayList<>();
  private TreePSet<Long> expiries = TreePSet.empty();
  private PMap<String, StreamSettings> settings = HashTreePMap.empty();

  /**
   * @param predecessor the last stream of a deleted table of the same name, so that no two streams
   *     have one ARN though the clock stands still; or null
   */
  TableStreams(TableIdentity table, TableStore items, @Nullable TableStream predecessor) {
    this.table = table;
    this.items = items;
    this.predecessor = predecessor;
  }

  /** Returns the streams of a fork of the table, whose items those are. */
  TableStreams fork(TableStore itemsOfFork) {
    TableStreams fork = new TableStreams(table, itemsOfFork, predecessor);
    fork.all.addAll(all);
    fork.expiries = expiries;
    fork.settings = settings;
    return fork;
  }

  /** Enables a new stream: the changes from now on go into it. */
  public void enable(StreamViewType view, Instant now) {
    TableStream last = all.isEmpty() ? predecessor : latest();
    all.add(TableStream.following(last, table, view, items.lastSequence(), now));
  }

  /** Disables the latest stream, if it is enabled. */
  public void disable(Instant now) {
    TableStream latest = latest();
    if (latest != null && latest.isOpen()) {
      all.set(all.size() - 1, latest.disabled(items.lastSequence(), now));
    }
  }

  /** Returns the stream that was enabled last, whether or not it still is, or null. */
  public @Nullable TableStream latest() {
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** Returns the streams that can be read. */
  public List<TableStream> readable(Instant now) {
    return all.stream().filter(stream -> !stream.isGone(now)).toList();
  }

  /** Returns what is set on a stream, even if it was disabled since. */
  public StreamSettings settings(TableStream stream) {
    return settings.getOrDefault(stream.label(), StreamSettings.NONE);
  }

  /** Changes what is set on a stream. */
  public void settings(TableStream stream, StreamSettings changed) {
    settings = settings.plus(stream.label(), changed);
  }

  /** Notes that the last change was not a user's but TTL's. */
  void lastWasExpiry() {
    TableStream latest = latest();
    if (latest != null && latest.isOpen()) {
      expiries = expiries.plus(items.lastSequence());
    }
  }

  /** Returns the change after which all must be kept for the streams that can be read. */
  long needed(Instant now) {
    Instant trimmed = now.minus(TableStream.RETENTION).minusNanos(1);
    long needed = Long.MAX_VALUE;
    for (TableStream stream : readable(now)) {
      needed = Math.min(needed, Math.max(stream.after(), items.lastSequence(trimmed)));
    }
    return needed;
  }

  /** Forgets what is known of the changes up to that place of the log. */
  void forget(long sequence) {
    while (!expiries.isEmpty() && expiries.first() <= sequence) {
      expiries = expiries.minus(expiries.first());
    }
  }

  /** Returns true if TTL made the change at that place of the log. */
  public boolean isExpiry(long sequence) {
    return expiries.contains(sequence);
  }
}
