package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.StreamArn;
import io.dynamobackup.engine.catalog.Streams;
import io.dynamobackup.engine.error.Errors;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Finds the stream, or the place in the list of streams, that a request names by ARN. */
final class StreamLookup {
  private final Account account;
  private final Streams streams;
  private final Duration shardLife;
  private final InstantSource clock;

  /**
   * @param shardLife how long a shard is open; zero if as long as its stream
   */
  StreamLookup(Account account, Streams streams, Duration shardLife, InstantSource clock) {
    this.account = account;
    this.streams = streams;
    this.shardLife = shardLife;
    this.clock = clock;
  }

  /** Returns the ARN taken apart; it need not be that of a stream there is. */
  StreamArn place(String arn) {
    StreamArn place = StreamArn.parse(arn);
    if (place == null
        || !place.partition().equals(account.partition())
        || !place.region().equals(account.region())) {
      throw Errors.validation("Invalid StreamArn");
    }
    if (!place.account().equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    return place;
  }

  ReadableStream find(String arn) {
    ReadableStream stream = streams.find(place(arn), clock.instant());
    if (stream == null) {
      throw notFound("Stream: " + arn + " not found");
    }
    return stream;
  }

  StreamShard findShard(String arn, String shardId) {
    StreamShard shard = shards(find(arn)).find(shardId);
    if (shard == null) {
      throw notFound("Shard does not exist");
    }
    return shard;
  }

  StreamShards shards(ReadableStream readable) {
    return new StreamShards(readable, shardLife, clock.instant());
  }

  private static ResourceNotFoundException notFound(String what) {
    return ResourceNotFoundException.builder()
        .message("Requested resource not found: " + what)
        .build();
  }
}
