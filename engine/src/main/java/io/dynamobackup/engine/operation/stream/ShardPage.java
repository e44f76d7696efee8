package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.error.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardFilter;

/**
 * The shards that one description of a stream lists.
 *
 * @param last the last of them if there are more, or null
 */
record ShardPage(List<Shard> shards, @Nullable String last) {
  /** API Reference, "DescribeStream". */
  private static final int MOST_SHARDS = 100;

  /** Shards are listed by id; the id after which to list need not be that of a shard. */
  static ShardPage of(List<StreamShard> all, DescribeStreamRequest request) {
    String parent = parentAskedFor(request.shardFilter());
    String start = request.exclusiveStartShardId();
    List<Shard> rest =
        all.stream()
            .filter(shard -> parent == null || parent.equals(shard.parentId()))
            .filter(shard -> start == null || shard.id().compareTo(start) > 0)
            .map(StreamShard::described)
            .toList();
    int limit = request.limit() == null ? MOST_SHARDS : request.limit();
    return limit < rest.size()
        ? new ShardPage(rest.subList(0, limit), rest.get(limit - 1).shardId())
        : new ShardPage(rest, null);
  }

  /** The only filter there is asks for the children of a shard. */
  private static @Nullable String parentAskedFor(@Nullable ShardFilter filter) {
    if (filter == null) {
      return null;
    }
    if (filter.type() == null || filter.shardId() == null) {
      throw Errors.invalidParameter("ShardFilter must have Type and ShardId");
    }
    return filter.shardId();
  }
}
