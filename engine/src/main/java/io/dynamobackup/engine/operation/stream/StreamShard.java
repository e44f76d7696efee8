package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.TableStream;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;

/**
 * A part of a stream, whose records are in one order.
 *
 * @param parentId the shard that was open before, or null
 * @param after the place in the log of the last change before the shard was opened
 * @param until the place in the log of the last change before it was closed; the greatest number
 *     while it is open
 */
record StreamShard(
    ReadableStream readable,
    String id,
    @Nullable String parentId,
    Instant openedAt,
    long after,
    long until) {

  /** Returns true while changes of the table go into the shard. */
  boolean isOpen() {
    return until == Long.MAX_VALUE;
  }

  /**
   * Returns true if the shard can hold a record of that number. Where the first records are trimmed
   * their numbers are, too.
   */
  boolean covers(BigInteger number, Instant now) {
    return (number.compareTo(start()) >= 0 || isTrimmed(number, now))
        && (isOpen() || number.compareTo(end()) <= 0);
  }

  private boolean isTrimmed(BigInteger number, Instant now) {
    return parentId != null
        && TableStream.isTrimmed(openedAt, now)
        && number.compareTo(SequenceNumber.after(readable.stream().after())) >= 0;
  }

  private BigInteger start() {
    return SequenceNumber.after(after);
  }

  private BigInteger end() {
    return start().max(SequenceNumber.of(until));
  }

  /** Returns true if there will be no record after that place of the log. */
  boolean endsAt(long place) {
    return !isOpen() && place >= until;
  }

  /** Returns the place in the log after the last change. */
  long latest() {
    return Math.min(readable.table().items().lastSequence(), until);
  }

  /** Returns the place in the log before the oldest change that is not trimmed. */
  long horizon(Instant now) {
    if (!TableStream.isTrimmed(openedAt, now)) {
      return after;
    }
    Instant trimmed = now.minus(TableStream.RETENTION).minusNanos(1);
    long before = readable.table().items().lastSequence(trimmed);
    return Math.min(Math.max(before, after), latest());
  }

  /** Returns the shard as descriptions tell it: an open one has no end. */
  Shard described() {
    return Shard.builder()
        .shardId(id)
        .parentShardId(parentId)
        .sequenceNumberRange(
            SequenceNumberRange.builder()
                .startingSequenceNumber(start().toString())
                .endingSequenceNumber(isOpen() ? null : end().toString())
                .build())
        .build();
  }
}
