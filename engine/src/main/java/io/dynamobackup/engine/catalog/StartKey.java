package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The attributes by which a page of a table or index is to go on. What is wrong with them AWS finds
 * in steps, between which it looks at other parts of the request.
 */
@API(status = Status.INTERNAL)
public record StartKey(ItemSource source, Map<String, AttributeValue> attributes) {
  private static final String INVALID = "The provided starting key is invalid";

  /** Checks that there are as many attributes as keys. */
  public void requireSize() {
    Set<String> names = new HashSet<>();
    tableKey().attributes().forEach(attribute -> names.add(attribute.name()));
    source.key().attributes().forEach(attribute -> names.add(attribute.name()));
    if (attributes.size() != names.size()) {
      throw Errors.validation(INVALID);
    }
  }

  /** Checks one of the keys of the table or index that is read. */
  public void require(KeyAttribute attribute) {
    AttributeValue value = attributes.get(attribute.name());
    if (value == null) {
      throw Errors.validation(INVALID);
    }
    KeyRules.checkPart(source.key(), attribute, value);
  }

  /** Checks the keys of an index that is scanned; those of a table are checked as a row's. */
  public void requireIndexKeys() {
    if (source.index() != null) {
      requireSize();
      source.key().attributes().forEach(this::require);
    }
  }

  /** Returns the row, after which the page begins. */
  public ItemKey row() {
    Map<String, AttributeValue> ofItem = new LinkedHashMap<>(attributes);
    if (source.index() != null) {
      ofItem.keySet().removeIf(name -> !tableKey().contains(name));
    }
    try {
      KeyRules.checkKey(tableKey(), ofItem);
    } catch (DynamoDbException e) {
      throw Errors.validation(INVALID + ": " + e.awsErrorDetails().errorMessage());
    }
    ItemKey item = tableKey().keyOf(ofItem);
    return source.index() == null ? item : source.key().indexKeyOf(attributes, item);
  }

  private KeySchema tableKey() {
    return source.table().key();
  }
}
