package io.dynamobackup.engine.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An attribute that is a partition key or a sort key, and its type: S, N or B. */
@API(status = Status.INTERNAL)
public record KeyAttribute(String name, ScalarAttributeType type) {

  static KeyAttribute defined(String name, List<AttributeDefinition> definitions) {
    for (AttributeDefinition definition : definitions) {
      if (definition.attributeName().equals(name)) {
        return new KeyAttribute(name, definition.attributeType());
      }
    }
    throw new IllegalArgumentException("attribute (%s) must be defined".formatted(name));
  }

  /** Returns true if the value is of this attribute's type. */
  boolean isOfType(AttributeValue value) {
    return switch (type) {
      case S -> value.s() != null;
      case N -> value.n() != null;
      case B -> value.b() != null;
      case UNKNOWN_TO_SDK_VERSION -> false;
    };
  }

  /** Returns the value of this attribute in an item that has it. */
  public AttributeValue of(Map<String, AttributeValue> item) {
    return Objects.requireNonNull(item.get(name), name);
  }
}
