package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The streams of one account in one region that can be read, those of deleted tables included. */
@API(status = Status.INTERNAL)
public final class Streams {
  private static final Comparator<ReadableStream> ORDER =
      Comparator.comparing(ReadableStream::tableName)
          .thenComparing(readable -> readable.stream().label());

  private final Tables tables;

  /** Creates a view of the streams of those tables. */
  public Streams(Tables tables) {
    this.tables = tables;
  }

  /** Returns the stream, or null if there is none or it can no longer be read. */
  public @Nullable ReadableStream find(StreamArn arn, Instant now) {
    return of(arn.table(), now)
        .filter(readable -> readable.stream().label().equals(arn.label()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the streams of the tables of one name or of all, after a place in the list or from its
   * start.
   */
  public List<ReadableStream> after(
      @Nullable StreamArn place, @Nullable String tableName, Instant now) {
    return of(tableName, now)
        .filter(readable -> place == null || readable.isAfter(place))
        .sorted(ORDER)
        .toList();
  }

  private Stream<ReadableStream> of(@Nullable String tableName, Instant now) {
    return tables
        .withStreams(now)
        .filter(table -> tableName == null || table.name().equals(tableName))
        .flatMap(
            table ->
                table.streams().readable(now).stream()
                    .map(stream -> new ReadableStream(table, stream)));
  }
}
