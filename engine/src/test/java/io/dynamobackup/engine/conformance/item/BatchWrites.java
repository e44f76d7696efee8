package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Batches of items that are put and deleted. */
abstract class BatchWrites {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(p -> p.item(item)).build();
  }

  static WriteRequest delete(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(d -> d.key(key)).build();
  }

  static List<WriteRequest> puts(int count) {
    return IntStream.range(0, count).mapToObj(i -> put(key("k" + i))).toList();
  }

  BatchWriteItemResponse write(Map<String, List<WriteRequest>> writes) {
    return client.batchWriteItem(r -> r.requestItems(writes));
  }

  BatchWriteItemResponse write(WriteRequest... writes) {
    return write(Map.of(Keyed.TABLE, List.of(writes)));
  }

  List<Map<String, AttributeValue>> items() {
    return client.scan(r -> r.tableName(Keyed.TABLE)).items();
  }
}
