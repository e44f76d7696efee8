package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.error.WordedFault;
import io.dynamobackup.engine.value.CanonicalValue;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The names and values a request gives for its expressions, and which of them are used. */
final class Placeholders {
  private static final String NAMES = "ExpressionAttributeNames";
  private static final String VALUES = "ExpressionAttributeValues";
  private static final Pattern NAME = Pattern.compile("#[A-Za-z0-9_]+");
  private static final Pattern VALUE = Pattern.compile(":[A-Za-z0-9_]+");
  private static final int MAX_KEY_BYTES = 255;
  private static final int MAX_NAME_BYTES = 65_535;

  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Set<String> unusedNames;
  private final Set<String> unusedValues;

  private Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
    this.names = names;
    this.values = values;
    this.unusedNames = new HashSet<>(names.keySet());
    this.unusedValues = new HashSet<>(values.keySet());
  }

  /**
   * Returns the placeholders of a request.
   *
   * @param names absent, or not empty
   * @param values absent, or not empty
   */
  static Placeholders of(
      @Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {
    return of(names, values, CanonicalValue.MAX_LEVELS);
  }

  /**
   * Returns the placeholders of a request.
   *
   * @param names absent, or not empty
   * @param values absent, or not empty
   * @param levels how many levels the values may have
   */
  static Placeholders of(
      @Nullable Map<String, String> names,
      @Nullable Map<String, AttributeValue> values,
      int levels) {
    Map<String, String> checkedNames = names == null ? Map.of() : checkedNames(names);
    return new Placeholders(
        checkedNames, values == null ? Map.of() : checkedValues(values, levels));
  }

  private static Map<String, String> checkedNames(Map<String, String> names) {
    requireNotEmpty(NAMES, names);
    names.forEach(
        (key, name) -> {
          int size = bytes(key);
          requireKey(
              size <= MAX_KEY_BYTES,
              NAMES,
              "The expression attribute map contains a key that is too long; size of key: " + size);
          requireKey(NAME.matcher(key).matches(), NAMES, syntaxError(key));
          if (name == null || name.isEmpty()) {
            throw invalidValue(NAMES, "Empty attribute name", key);
          }
          if (bytes(name) > MAX_NAME_BYTES) {
            throw invalidValue(
                NAMES, "Attribute name is too large, must be less than 65536 bytes", key);
          }
        });
    return Map.copyOf(names);
  }

  private static Map<String, AttributeValue> checkedValues(
      Map<String, AttributeValue> values, int levels) {
    requireNotEmpty(VALUES, values);
    for (String key : values.keySet()) {
      requireKey(
          bytes(key) <= MAX_KEY_BYTES,
          VALUES,
          "The expression attribute map contains a key that is too long;");
      requireKey(VALUE.matcher(key).matches(), VALUES, syntaxError(key));
    }
    Map<String, AttributeValue> checked = new LinkedHashMap<>();
    values.forEach((key, value) -> checked.put(key, checkedValue(key, value, levels)));
    return checked;
  }

  private static AttributeValue checkedValue(
      String key, @Nullable AttributeValue value, int levels) {
    try {
      CanonicalValue.requireDepth(value, levels);
      return ValueRules.checked(value);
    } catch (DynamoDbException e) {
      DynamoDbException named = invalidValue(VALUES, e.awsErrorDetails().errorMessage(), key);
      throw e instanceof WordedFault worded
          ? WordedFault.of(named.awsErrorDetails().errorMessage(), worded.newer())
          : named;
    }
  }

  private static void requireNotEmpty(String parameter, Map<String, ?> map) {
    if (map.isEmpty()) {
      throw InvalidExpression.because(parameter + " must not be empty");
    }
  }

  private static void requireKey(boolean condition, String parameter, String rule) {
    if (!condition) {
      throw InvalidExpression.because(parameter + " contains invalid key: " + rule);
    }
  }

  private static String syntaxError(String key) {
    return "Syntax error; key: \"" + key + "\"";
  }

  private static DynamoDbException invalidValue(String parameter, String rule, String key) {
    return InvalidExpression.because(
        "%s contains invalid value: %s for key %s".formatted(parameter, rule, key));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Nullable String useName(String placeholder) {
    unusedNames.remove(placeholder);
    return names.get(placeholder);
  }

  @Nullable AttributeValue useValue(String placeholder) {
    unusedValues.remove(placeholder);
    return values.get(placeholder);
  }

  /** AWS lists what is unused in the order of a hash set, and so does this. */
  void requireAllUsed() {
    requireAllUsed(NAMES, unusedNames);
    requireAllUsed(VALUES, unusedValues);
  }

  private static void requireAllUsed(String parameter, Set<String> unused) {
    if (!unused.isEmpty()) {
      throw InvalidExpression.because(
          "Value provided in %s unused in expressions: keys: {%s}"
              .formatted(parameter, String.join(", ", unused)));
    }
  }
}
