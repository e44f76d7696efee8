package io.dynamobackup.wiremock;

import io.dynamobackup.engine.error.Spelling;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values that a mapping gives a fault, each of which must be asked for. */
final class FaultValues {
  private final String fault;
  private final Map<String, Object> given;
  private final Set<String> known = new TreeSet<>();

  FaultValues(String fault, Map<String, Object> given) {
    this.fault = fault;
    this.given = given;
  }

  String text(String name) {
    return value(name, String.class, "a text");
  }

  int number(String name) {
    return value(name, Integer.class, "a whole number");
  }

  /** In ISO-8601, such as {@code PT2S}. */
  Duration duration(String name) {
    String text = value(name, String.class, "a duration such as PT2S");
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw refusal(name, text, "a duration such as PT2S");
    }
  }

  /** Returns false where it is not said. */
  boolean flag(String name) {
    known.add(name);
    return given.containsKey(name) && value(name, Boolean.class, "true or false");
  }

  private <T> T value(String name, Class<T> type, String right) {
    known.add(name);
    Object value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the fault %s needs the value %s, %s".formatted(fault, name, right));
    }
    if (!type.isInstance(value)) {
      throw refusal(name, value, right);
    }
    return type.cast(value);
  }

  private IllegalArgumentException refusal(String name, Object value, String right) {
    return new IllegalArgumentException(
        "%s (%s) of the fault %s must be %s".formatted(name, value, fault, right));
  }

  void requireAllUsed() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "the fault %s has no value %s%s".formatted(fault, name, Spelling.of(name, known)));
      }
    }
  }
}
