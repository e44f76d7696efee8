package io.dynamobackup.wiremock;

import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.stubbing.Fault;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fault that a mapping names: {@code "throttling"}, or with values {@code {"name":
 * "unprocessed", "items": 2}}, each of which must be one of its own.
 */
final class MappedFault implements FaultValues {
  private static final String NAME = "name";
  private static final String AFTER_EFFECT = "afterEffect";

  private final String fault;
  private final Map<String, Object> given;
  private final Set<String> known = new TreeSet<>();

  private MappedFault(String fault, Map<String, Object> given) {
    this.fault = fault;
    this.given = given;
  }

  /** Returns the fault, or null when the mapping names none. */
  static @Nullable Fault of(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String name) {
      return new MappedFault(name, Map.of()).fault();
    }
    if (value instanceof Map<?, ?> map && map.get(NAME) instanceof String name) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, each) -> values.put(key.toString(), each));
      values.remove(NAME);
      return new MappedFault(name, values).fault();
    }
    throw new IllegalArgumentException(
        "fault (%s) must be a name such as \"throttling\", or an object with a \"name\""
            .formatted(value));
  }

  private Fault fault() {
    Fault named = NamedFaults.of(fault, this);
    Fault placed = flag(AFTER_EFFECT) ? afterEffect(named) : named;
    requireAllUsed();
    return placed;
  }

  private static Fault afterEffect(Fault fault) {
    try {
      return fault.afterEffect();
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public String text(String name) {
    return value(name, String.class, "a text");
  }

  @Override
  public int number(String name) {
    return value(name, Integer.class, "a whole number");
  }

  @Override
  public Duration duration(String name) {
    String text = value(name, String.class, "a duration such as PT2S");
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw refusal(name, text, "a duration such as PT2S");
    }
  }

  /** Returns false where it is not said. */
  private boolean flag(String name) {
    known.add(name);
    return given.containsKey(name) && value(name, Boolean.class, "true or false");
  }

  private <T> T value(String name, Class<T> type, String right) {
    known.add(name);
    Object value = given.get(name);
    if (!type.isInstance(value)) {
      throw refusal(name, value, right);
    }
    return type.cast(value);
  }

  private IllegalArgumentException refusal(String name, @Nullable Object value, String right) {
    return new IllegalArgumentException(
        "%s (%s) of the fault %s must be %s".formatted(name, value, fault, right));
  }

  private void requireAllUsed() {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "the fault %s has no value %s%s".formatted(fault, name, Spelling.of(name, known)));
      }
    }
  }
}
