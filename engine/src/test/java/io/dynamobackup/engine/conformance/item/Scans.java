package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;

import io.dynamobackup.engine.conformance.Target;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Scans of a table with a partition key. */
abstract class Scans {
  static final String START = "The provided starting key is invalid";
  final Target target = Target.instant();
  final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  ScanResponse scan(Consumer<ScanRequest.Builder> change) {
    return client.scan(r -> change.accept(r.tableName(Keyed.TABLE)));
  }

  void put(int items) {
    Keyed.byString(client);
    for (int i = 0; i < items; i++) {
      Map<String, AttributeValue> item = key("k" + i);
      client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
    }
  }
}
