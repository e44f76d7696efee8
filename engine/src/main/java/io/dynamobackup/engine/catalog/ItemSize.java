package io.dynamobackup.engine.catalog;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** temporary. */
public final class ItemSize {
  private ItemSize() {}

  static int of(Map<String, AttributeValue> item) {
    return item.toString().length();
  }
}
