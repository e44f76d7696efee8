package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.TableStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/** The one shard of a stream: open as long as the stream, so all its records are in one order. */
record StreamShard(ReadableStream readable) {

  /** Returns the id, in which AWS writes the time of the shard's creation in milliseconds. */
  String id() {
    TableStream stream = stream();
    return String.format(
        Locale.ROOT,
        "shardId-%020d-%08x",
        stream.enabledAt().toEpochMilli(),
        stream.arn().hashCode());
  }

  TableStream stream() {
    return readable.stream();
  }

  /** Returns true if the shard can hold a record of that number. */
  boolean covers(BigInteger number) {
    return number.compareTo(start()) >= 0 && (stream().isOpen() || number.compareTo(end()) <= 0);
  }

  private BigInteger start() {
    return SequenceNumber.after(stream().after());
  }

  private BigInteger end() {
    return start().max(SequenceNumber.of(stream().until()));
  }

  /** Returns true if there will be no record after that place of the log. */
  boolean endsAt(long place) {
    return !stream().isOpen() && place >= stream().until();
  }

  /** Returns the place in the log after the last change. */
  long latest() {
    return Math.min(readable.table().items().lastSequence(), stream().until());
  }

  /** Returns the place in the log before the oldest change that is not trimmed. */
  long horizon(Instant now) {
    if (!TableStream.isTrimmed(stream().enabledAt(), now)) {
      return stream().after();
    }
    Instant trimmed = now.minus(TableStream.RETENTION).minusNanos(1);
    long before = readable.table().items().lastSequence(trimmed);
    return Math.min(Math.max(before, stream().after()), latest());
  }

  /** Returns the shard as descriptions tell it: an open one has no end. */
  Shard described() {
    return Shard.builder()
        .shardId(id())
        .sequenceNumberRange(
            SequenceNumberRange.builder()
                .startingSequenceNumber(start().toString())
                .endingSequenceNumber(stream().isOpen() ? null : end().toString())
                .build())
        .build();
  }
}
