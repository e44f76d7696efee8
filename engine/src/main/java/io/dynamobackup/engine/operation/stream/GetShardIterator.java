package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** Gives out a place in a shard from which to read. */
final class GetShardIterator
    implements Operation<GetShardIteratorRequest, GetShardIteratorResponse> {
  private final StreamLookup lookup;
  private final InstantSource clock;

  GetShardIterator(StreamLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public GetShardIteratorResponse execute(GetShardIteratorRequest request) {
    checkSequenceNumber(request);
    StreamShard shard = lookup.findShard(request.streamArn(), request.shardId());
    Instant now = clock.instant();
    long place = place(request, shard, now);
    ShardIterator iterator = new ShardIterator(request.streamArn(), request.shardId(), place, now);
    return GetShardIteratorResponse.builder().shardIterator(iterator.text()).build();
  }

  private static void checkSequenceNumber(GetShardIteratorRequest request) {
    if (isNumbered(request.shardIteratorType())) {
      SequenceNumber.parse(request.sequenceNumber());
    } else if (request.sequenceNumber() != null) {
      throw Errors.invalidParameter("SequenceNumber should not be passed for this iterator type");
    }
  }

  private static boolean isNumbered(ShardIteratorType type) {
    return type == ShardIteratorType.AT_SEQUENCE_NUMBER
        || type == ShardIteratorType.AFTER_SEQUENCE_NUMBER;
  }

  private static long place(GetShardIteratorRequest request, StreamShard shard, Instant now) {
    return switch (request.shardIteratorType()) {
      case TRIM_HORIZON -> shard.horizon(now);
      case LATEST -> shard.latest();
      case AT_SEQUENCE_NUMBER -> placeBefore(number(request, shard, now), shard, now);
      case AFTER_SEQUENCE_NUMBER -> placeAfter(number(request, shard, now), shard, now);
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException(
              "type (%s) must be known".formatted(request.shardIteratorTypeAsString()));
    };
  }

  private static BigInteger number(
      GetShardIteratorRequest request, StreamShard shard, Instant now) {
    BigInteger number = SequenceNumber.parse(request.sequenceNumber());
    if (!shard.covers(number, now)) {
      throw Errors.validation("Invalid SequenceNumber for the shard");
    }
    return number;
  }

  private static long placeBefore(BigInteger number, StreamShard shard, Instant now) {
    long place = SequenceNumber.placeOf(number.subtract(BigInteger.ONE));
    Trimming.check(place >= shard.horizon(now));
    return place;
  }

  /** A number that is trimmed itself is refused too, although what follows it may not be. */
  private static long placeAfter(BigInteger number, StreamShard shard, Instant now) {
    placeBefore(number, shard, now);
    return SequenceNumber.placeOf(number);
  }
}
