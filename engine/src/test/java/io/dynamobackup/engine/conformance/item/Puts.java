package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;

import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Items that are put into a table with a partition key. */
abstract class Puts {
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  PutItemResponse put(Map<String, AttributeValue> item) {
    return client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
  }

  AttributeValue stored(AttributeValue value) {
    put(item("k", value));
    return client.getItem(r -> r.tableName(Keyed.TABLE).key(key("k"))).item().get("a");
  }
}
