package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

// tag::order-audit[]
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class OrderAuditTests {

  @Test
  void orders_stay_readable_in_the_stream_of_a_deleted_table(
      DynamoDbClient dynamo, DynamoDbStreamsClient streams) {
    String arn = enableStream(dynamo);
    Orders.place(dynamo, "Ada", 1);
    Orders.place(dynamo, "Grace", 2);

    dynamo.deleteTable(r -> r.tableName("orders"));

    assertThat(read(streams, arn))
        .extracting(record -> record.dynamodb().newImage())
        .extracting("customer")
        .containsExactly(AttributeValue.fromS("Ada"), AttributeValue.fromS("Grace"));
  }

  private static String enableStream(DynamoDbClient dynamo) {
    return dynamo
        .updateTable(
            r ->
                r.tableName("orders")
                    .streamSpecification(
                        s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)))
        .tableDescription()
        .latestStreamArn();
  }

  private static List<Record> read(DynamoDbStreamsClient streams, String arn) {
    String shard =
        streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0).shardId();
    String iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return streams.getRecords(r -> r.shardIterator(iterator)).records();
  }
}
// end::order-audit[]
