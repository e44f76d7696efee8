package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.TableStream;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;

/** Tells what a stream is, and its shards, a page at a time. */
final class DescribeStream implements Operation<DescribeStreamRequest, DescribeStreamResponse> {
  private final StreamLookup lookup;
  private final Timings timings;
  private final InstantSource clock;

  DescribeStream(StreamLookup lookup, Timings timings, InstantSource clock) {
    this.lookup = lookup;
    this.timings = timings;
    this.clock = clock;
  }

  @Override
  public DescribeStreamResponse execute(DescribeStreamRequest request) {
    ReadableStream readable = lookup.find(request.streamArn());
    TableStream stream = readable.stream();
    ShardPage page = ShardPage.of(lookup.shards(readable).all(), request);
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
                .shards(page.shards())
                .lastEvaluatedShardId(page.last())
                .build())
        .build();
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
