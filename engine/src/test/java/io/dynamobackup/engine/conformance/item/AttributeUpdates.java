package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.key;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/** Updates of the item {@code k} by {@code AttributeUpdates}. */
record AttributeUpdates(DynamoDbClient client) {

  static AttributeValueUpdate update(@Nullable String action, @Nullable AttributeValue value) {
    return AttributeValueUpdate.builder().action(action).value(value).build();
  }

  Map<String, AttributeValue> update(Map<String, AttributeValueUpdate> updates) {
    client.updateItem(r -> r.tableName(Keyed.TABLE).key(key("k")).attributeUpdates(updates));
    return item();
  }

  Map<String, AttributeValue> update(
      String attribute, String action, @Nullable AttributeValue value) {
    return update(Map.of(attribute, update(action, value)));
  }

  Map<String, AttributeValue> item() {
    return client.getItem(r -> r.tableName(Keyed.TABLE).key(key("k"))).item();
  }

  void put(AttributeValue value) {
    client.putItem(r -> r.tableName(Keyed.TABLE).item(Keyed.item("k", value)));
  }
}
