package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.TableStream;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilter;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;

/** Tells what a stream is, and its shard. */
final class DescribeStream implements Operation<DescribeStreamRequest, DescribeStreamResponse> {
  private final StreamLookup lookup;
  private final Timings timings;
  private final InstantSource clock;

  DescribeStream(StreamLookup lookup, Timings timings, InstantSource clock) {
    this.lookup = lookup;
    this.timings = timings;
    this.clock = clock;
  }

  /** One shard fits on every page, so that there is never a next. */
  @Override
  public DescribeStreamResponse execute(DescribeStreamRequest request) {
    ReadableStream readable = lookup.find(request.streamArn());
    TableStream stream = readable.stream();
    return DescribeStreamResponse.builder()
        .streamDescription(
            StreamDescription.builder()
                .streamArn(stream.arn())
                .streamLabel(stream.label())
                .streamStatus(status(stream, clock.instant()))
                .streamViewType(stream.view())
                .creationRequestDateTime(stream.enabledAt().truncatedTo(ChronoUnit.MILLIS))
                .tableName(readable.tableName())
                .keySchema(readable.table().key().elements())
                .shards(shards(new StreamShard(readable).described(), request))
                .build())
        .build();
  }

  /** Shards are listed by id; the id after which to list need not be that of a shard. */
  private static List<Shard> shards(Shard only, DescribeStreamRequest request) {
    String start = request.exclusiveStartShardId();
    boolean listed = start == null || only.shardId().compareTo(start) > 0;
    return listed && !asksForChildren(request.shardFilter()) ? List.of(only) : List.of();
  }

  /** No shard has children, as none is ever split. */
  private static boolean asksForChildren(@Nullable ShardFilter filter) {
    if (filter == null) {
      return false;
    }
    if (filter.type() == null || filter.shardId() == null) {
      throw Errors.invalidParameter("ShardFilter must have Type and ShardId");
    }
    return true;
  }

  private StreamStatus status(TableStream stream, Instant now) {
    Instant disabledAt = stream.disabledAt();
    if (disabledAt == null) {
      Instant ready = stream.enabledAt().plus(timings.of(Timing.ENABLE_STREAM));
      return now.isBefore(ready) ? StreamStatus.ENABLING : StreamStatus.ENABLED;
    }
    Instant done = disabledAt.plus(timings.of(Timing.DISABLE_STREAM));
    return now.isBefore(done) ? StreamStatus.DISABLING : StreamStatus.DISABLED;
  }
}
