package io.dynamobackup.engine.conformance.stream;

import io.dynamobackup.engine.conformance.Target;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream as a user's program would. */
public record Tape(DynamoDbStreamsClient streams, String arn) {

  /** Returns the latest stream of a table. */
  public static Tape of(Target target, String table) {
    return new Tape(
        target.streams(),
        target.client().describeTable(r -> r.tableName(table)).table().latestStreamArn());
  }

  StreamDescription description() {
    return streams.describeStream(r -> r.streamArn(arn)).streamDescription();
  }

  Shard shard() {
    return description().shards().get(0);
  }

  String iterator(ShardIteratorType type) {
    String shardId = shard().shardId();
    return streams
        .getShardIterator(r -> r.streamArn(arn).shardId(shardId).shardIteratorType(type))
        .shardIterator();
  }

  String iterator(ShardIteratorType type, String sequenceNumber) {
    String shardId = shard().shardId();
    return streams
        .getShardIterator(
            r ->
                r.streamArn(arn)
                    .shardId(shardId)
                    .shardIteratorType(type)
                    .sequenceNumber(sequenceNumber))
        .shardIterator();
  }

  GetRecordsResponse read(String iterator) {
    return streams.getRecords(r -> r.shardIterator(iterator));
  }

  /** Returns all records of the first shard. */
  public List<Record> all() {
    return allFrom(iterator(ShardIteratorType.TRIM_HORIZON), 1000);
  }

  /** Reads pages until one is empty or the last. */
  List<Record> allFrom(String start, int limit) {
    List<Record> records = new ArrayList<>();
    String iterator = start;
    while (iterator != null) {
      String place = iterator;
      GetRecordsResponse page = streams.getRecords(r -> r.shardIterator(place).limit(limit));
      records.addAll(page.records());
      iterator = page.records().isEmpty() ? null : page.nextShardIterator();
    }
    return records;
  }

  List<String> numbers() {
    return all().stream().map(record -> record.dynamodb().sequenceNumber()).toList();
  }
}
