package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;

/** Reads the records after a place in a shard. */
final class GetRecords implements Operation<GetRecordsRequest, GetRecordsResponse> {
  private static final int MOST_RECORDS = 1000;

  private final StreamLookup lookup;
  private final String region;
  private final InstantSource clock;

  GetRecords(StreamLookup lookup, String region, InstantSource clock) {
    this.lookup = lookup;
    this.region = region;
    this.clock = clock;
  }

  /** At the end of a closed shard there is no next iterator. */
  @Override
  public GetRecordsResponse execute(GetRecordsRequest request) {
    Instant now = clock.instant();
    ShardIterator iterator = ShardIterator.parse(request.shardIterator());
    iterator.checkAlive(now);
    StreamShard shard = lookup.findShard(iterator.streamArn(), iterator.shardId());
    int limit = request.limit() == null ? MOST_RECORDS : request.limit();
    RecordPage page = new RecordPage(shard, region, limit);
    page.readAfter(iterator.place(), now);
    return GetRecordsResponse.builder()
        .records(page.records())
        .nextShardIterator(
            shard.endsAt(page.place()) ? null : iterator.movedTo(page.place(), now).text())
        .build();
  }
}
