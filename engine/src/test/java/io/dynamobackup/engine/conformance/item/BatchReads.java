package io.dynamobackup.engine.conformance.item;

import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Batches of items that are read. */
abstract class BatchReads {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
  }

  static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).build();
  }

  static KeysAndAttributes keys(String... partitions) {
    return keys(Stream.of(partitions).map(Keyed::key).toList());
  }

  BatchGetItemResponse get(Map<String, KeysAndAttributes> items) {
    return client.batchGetItem(r -> r.requestItems(items));
  }
}
