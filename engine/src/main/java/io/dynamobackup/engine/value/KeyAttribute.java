package io.dynamobackup.engine.value;

import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An attribute that is a partition key or a sort key, and its type: S, N or B. */
@API(status = Status.INTERNAL)
public record KeyAttribute(String name, ScalarAttributeType type) {

  /** Returns true if the value is of this attribute's type. */
  public boolean isOfType(AttributeValue value) {
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
