package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.value.CanonicalValue;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form in which AWS stores an item: each of its values canonical, and not too large. */
@API(status = Status.INTERNAL)
public final class CanonicalItem {
  private static final int MAX_BYTES = 400 * 1024;
  private static final int MAX_NAME_BYTES = 65_535;

  private CanonicalItem() {}

  /**
   * Checks the values of an item or key, and returns it in that form: the map itself where it has
   * it, which is unmodifiable as all maps of requests are.
   */
  public static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    return CanonicalValue.map(item, CanonicalValue::of);
  }

  /** Checks an item that is to be put, and returns it in that form. */
  public static Map<String, AttributeValue> toPut(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> canonical = ofAnySize(item);
    requireSize(canonical);
    return canonical;
  }

  /** Checks all but the size of an item that is to be put, and returns it in that form. */
  public static Map<String, AttributeValue> ofAnySize(Map<String, AttributeValue> item) {
    item.forEach((name, value) -> requireName(name));
    return StoredItem.canonical(item);
  }

  /** Checks that an item is not too large to be put. */
  public static void requireSize(Map<String, AttributeValue> canonical) {
    if (StoredItem.of(canonical).bytes() > MAX_BYTES) {
      throw Errors.validation("Item size has exceeded the maximum allowed size");
    }
  }

  /** Names in maps may be empty; those of attributes may not. */
  private static void requireName(String name) {
    if (name.isEmpty()) {
      throw Errors.validation("Empty attribute name");
    }
    if (name.length() > MAX_NAME_BYTES / 3 && ItemSize.ofString(name) > MAX_NAME_BYTES) {
      throw Errors.validation("Attribute name is too large, must be less than 65536 bytes");
    }
  }
}
