package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What AWS asks of the values that a statement compares with keys. */
final class KeyValues {
  private static final Set<AttributeValue.Type> KEY_TYPES =
      Set.of(AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);

  private KeyValues() {}

  static void require(KeyAttribute key, AttributeValue value) {
    if (!KEY_TYPES.contains(value.type())) {
      throw Errors.validation(
          "Key value must be of type S, N, or B. Key name: %s, Key type: %s"
              .formatted(key.name(), name(value.type())));
    }
    if (!value.type().name().equals(key.type().toString())) {
      throw Errors.validation(
          "Key attribute's data type should match its data type in table's schema: Key "
              + key.name());
    }
    requireNotEmpty(key, value);
  }

  private static String name(AttributeValue.Type type) {
    return type == AttributeValue.Type.NUL ? "NULL" : type.name();
  }

  private static void requireNotEmpty(KeyAttribute key, AttributeValue value) {
    boolean emptyString = value.s() != null && value.s().isEmpty();
    boolean emptyBinary = value.b() != null && value.b().asByteArrayUnsafe().length == 0;
    if (emptyString || emptyBinary) {
      throw Errors.validation(
          "One or more parameter values are not valid. The AttributeValue for a key attribute"
              + " cannot contain an empty %s value. Key: %s"
                  .formatted(emptyString ? "string" : "binary", key.name()));
    }
  }

  /** Returns a key that is ordered as values of one type are, whatever they are keys of. */
  static ItemKey order(AttributeValue value) {
    return ItemKey.before(AttributeValue.fromN("0"), value);
  }
}
