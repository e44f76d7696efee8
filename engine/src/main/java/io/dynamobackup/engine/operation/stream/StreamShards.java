package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.TableStream;
import io.dynamobackup.engine.store.TableStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The shards of a stream as they are at an instant, by number. One is open at most; after a while
 * it is closed, and its only child takes over, whether or not anything was written.
 *
 * @param life how long a shard is open; zero if as long as its stream
 */
record StreamShards(ReadableStream readable, Duration life, Instant now) {

  /** Returns those that can be read, the oldest first, which is the order of their ids. */
  List<StreamShard> all() {
    return LongStream.rangeClosed(oldest(), newest()).mapToObj(this::shard).toList();
  }

  /** Returns the shard of that id, or null if there is none or it can no longer be read. */
  @Nullable StreamShard find(String id) {
    return LongStream.rangeClosed(oldest(), newest())
        .filter(number -> id(number).equals(id))
        .mapToObj(this::shard)
        .findFirst()
        .orElse(null);
  }

  /** A shard can be read as long as its last record could be. */
  private long oldest() {
    return Math.min(newest(), at(now.minus(TableStream.RETENTION)));
  }

  private long newest() {
    Instant disabledAt = stream().disabledAt();
    return at(disabledAt == null ? now : disabledAt.minusNanos(1));
  }

  /** Returns the number of the shard that is open at an instant; the first one begins early. */
  private long at(Instant instant) {
    return life.isZero() || instant.isBefore(stream().enabledAt())
        ? 0
        : Duration.between(stream().enabledAt(), instant).dividedBy(life);
  }

  private StreamShard shard(long number) {
    return new StreamShard(
        readable,
        id(number),
        number == 0 ? null : id(number - 1),
        openedAt(number),
        number == 0 ? stream().after() : placeBefore(openedAt(number)),
        number == newest() ? stream().until() : placeBefore(openedAt(number + 1)));
  }

  private long placeBefore(Instant instant) {
    TableStore items = readable.table().items();
    long place = items.lastSequence(instant.minusNanos(1));
    return Math.min(stream().until(), Math.max(stream().after(), place));
  }

  private Instant openedAt(long number) {
    return stream().enabledAt().plus(life.multipliedBy(number));
  }

  /** Returns the id, in which AWS writes the time of the shard's creation in milliseconds. */
  private String id(long number) {
    return String.format(
        Locale.ROOT,
        "shardId-%020d-%08x",
        openedAt(number).toEpochMilli(),
        stream().arn().hashCode());
  }

  private TableStream stream() {
    return readable.stream();
  }
}
