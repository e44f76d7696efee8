package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.value.AttributeNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The values of the question marks.
 *
 * <p>AWS goes through them in the order they are written, depth first, and reports the first that
 * is nested too deep or holds a number that is none.
 */
final class Parameters {
  /** The value itself is the first level. */
  private static final int MAX_LEVELS = 32;

  private Parameters() {}

  /** Returns the values with their numbers as AWS writes them. */
  static List<AttributeValue> checked(List<AttributeValue> values) {
    List<AttributeValue> checked = new ArrayList<>();
    values.forEach(value -> checked.add(checked(value, 1)));
    return checked;
  }

  private static AttributeValue checked(AttributeValue value, int level) {
    if (level > MAX_LEVELS) {
      throw Errors.validation(
          "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
              + " beyond supported limit");
    }
    if (value.n() != null) {
      return value.toBuilder().n(AttributeNumber.of(value.n())).build();
    }
    if (value.hasNs()) {
      return value.toBuilder().ns(value.ns().stream().map(AttributeNumber::of).toList()).build();
    }
    if (value.hasL()) {
      List<AttributeValue> elements = new ArrayList<>();
      value.l().forEach(element -> elements.add(checked(element, level + 1)));
      return value.toBuilder().l(elements).build();
    }
    if (value.hasM()) {
      Map<String, AttributeValue> members = new LinkedHashMap<>();
      value.m().forEach((name, member) -> members.put(name, checked(member, level + 1)));
      return value.toBuilder().m(members).build();
    }
    return value;
  }

  /** Refuses a value of the statement that is nested too deep. */
  static AttributeValue requireLevels(AttributeValue value) {
    checked(value, 1);
    return value;
  }
}
