package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.CanonicalValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What AWS asks of a value a request brings. */
final class ValueRules {
  private ValueRules() {}

  /**
   * Returns the value as AWS keeps it.
   *
   * @throws DynamoDbException if AWS would refuse it
   */
  static AttributeValue checked(@Nullable AttributeValue value) {
    long types = value == null ? 0 : types(value);
    if (value == null || types == 0) {
      throw InvalidExpression.because(
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    AttributeValue checked = members(CanonicalValue.ofOneLevel(value));
    if (types > 1) {
      throw InvalidExpression.because(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
              + " supported datatypes");
    }
    return checked;
  }

  /**
   * Returns the value as AWS keeps it.
   *
   * @throws DynamoDbException if AWS would refuse it, or maps and lists in it go deeper than AWS
   *     keeps
   */
  static AttributeValue canonical(@Nullable AttributeValue value) {
    CanonicalValue.requireDepth(value);
    return checked(value);
  }

  private static long types(AttributeValue value) {
    return Stream.of(
            value.s() != null,
            value.n() != null,
            value.b() != null,
            value.hasSs(),
            value.hasNs(),
            value.hasBs(),
            value.hasM(),
            value.hasL(),
            value.bool() != null,
            value.nul() != null)
        .filter(present -> present)
        .count();
  }

  private static AttributeValue members(AttributeValue value) {
    if (value.hasL()) {
      return AttributeValue.fromL(value.l().stream().map(ValueRules::checked).toList());
    }
    if (value.hasM()) {
      Map<String, AttributeValue> members = new LinkedHashMap<>();
      value.m().forEach((name, member) -> members.put(name, checked(member)));
      return AttributeValue.fromM(members);
    }
    return value;
  }
}
