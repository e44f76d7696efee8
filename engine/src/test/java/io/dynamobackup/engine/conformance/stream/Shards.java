package io.dynamobackup.engine.conformance.stream;

import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A stream, in which shard follows shard. */
abstract class Shards {
  static final Duration LIFE = Duration.ofHours(4);
  final Target target = Target.documented();
  final Tape tape = Streamed.music(target, StreamViewType.KEYS_ONLY);

  @BeforeEach
  void a_minute_passes() {
    target.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    target.close();
  }

  List<Shard> shards() {
    return tape.description().shards();
  }

  String iterator(Shard shard, ShardIteratorType type) {
    return tape.streams()
        .getShardIterator(
            r -> r.streamArn(tape.arn()).shardId(shard.shardId()).shardIteratorType(type))
        .shardIterator();
  }

  String at(Shard shard, String number) {
    return tape.streams()
        .getShardIterator(
            r ->
                r.streamArn(tape.arn())
                    .shardId(shard.shardId())
                    .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                    .sequenceNumber(number))
        .shardIterator();
  }

  List<Record> records(Shard shard) {
    return tape.allFrom(iterator(shard, ShardIteratorType.TRIM_HORIZON), 1000);
  }

  List<String> titles(Shard shard) {
    return records(shard).stream()
        .map(record -> record.dynamodb().keys().get("SongTitle").s())
        .toList();
  }
}
