package io.dynamobackup.engine.operation.stream;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.catalog.Streams;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.Timing;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;

/** Streams. */
@API(status = Status.INTERNAL)
public final class StreamOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("ListStreams", "DescribeStream", "GetShardIterator", "GetRecords");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    InstantSource clock = services.clock();
    Streams streams = new Streams(services.tables());
    StreamLookup lookup =
        new StreamLookup(
            services.account(), streams, services.timings().of(Timing.CLOSE_SHARD), clock);
    return List.of(
        bind(ListStreamsRequest::builder, new ListStreams(lookup, streams, clock)),
        bind(DescribeStreamRequest::builder, new DescribeStream(lookup, services.timings(), clock)),
        bind(GetShardIteratorRequest::builder, new GetShardIterator(lookup, clock)),
        bind(
            GetRecordsRequest::builder,
            new GetRecords(lookup, services.account().region(), clock)));
  }
}
