package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.ReadableStream;
import io.dynamobackup.engine.catalog.StreamArn;
import io.dynamobackup.engine.catalog.Streams;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Stream;

/** Lists the streams that can be read, a page at a time. */
final class ListStreams implements Operation<ListStreamsRequest, ListStreamsResponse> {
  private static final int PAGE = 100;

  private final StreamLookup lookup;
  private final Streams streams;
  private final InstantSource clock;

  ListStreams(StreamLookup lookup, Streams streams, InstantSource clock) {
    this.lookup = lookup;
    this.streams = streams;
    this.clock = clock;
  }

  /** A table that does not exist has no streams; that is no error. */
  @Override
  public ListStreamsResponse execute(ListStreamsRequest request) {
    String start = request.exclusiveStartStreamArn();
    StreamArn place = start == null ? null : lookup.place(start);
    List<ReadableStream> rest = streams.after(place, request.tableName(), clock.instant());
    int size = Math.min(request.limit() == null ? PAGE : request.limit(), rest.size());
    List<Stream> page = rest.subList(0, size).stream().map(ListStreams::listed).toList();
    String last = size < rest.size() ? page.get(size - 1).streamArn() : null;
    return ListStreamsResponse.builder().streams(page).lastEvaluatedStreamArn(last).build();
  }

  private static Stream listed(ReadableStream readable) {
    return Stream.builder()
        .streamArn(readable.stream().arn())
        .tableName(readable.tableName())
        .streamLabel(readable.stream().label())
        .build();
  }
}
