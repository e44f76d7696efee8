package io.dynamobackup.assertj;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as DynamoDB compares it: numbers by value, sets without order; and as failures tell it.
 *
 * @param attributes the text of each value
 */
record ItemText(Map<String, String> attributes) {

  static ItemText of(Map<String, AttributeValue> item) {
    Map<String, String> attributes = new TreeMap<>();
    item.forEach((name, value) -> attributes.put(name, text(value)));
    return new ItemText(attributes);
  }

  /** Returns the attributes of these names. */
  ItemText only(List<String> names) {
    Map<String, String> some = new TreeMap<>(attributes);
    some.keySet().retainAll(names);
    return new ItemText(some);
  }

  private static String text(AttributeValue value) {
    return switch (value.type()) {
      case S -> quoted(value.s());
      case N -> number(value.n());
      case B -> "binary " + base64(value.b());
      case BOOL -> value.bool().toString();
      case NUL -> "null";
      case SS -> set(value.ss().stream().map(ItemText::quoted).toList());
      case NS -> set(value.ns().stream().map(ItemText::number).toList());
      case BS -> "binary " + set(value.bs().stream().map(ItemText::base64).toList());
      case L -> value.l().stream().map(ItemText::text).toList().toString();
      case M -> of(value.m()).toString();
      case UNKNOWN_TO_SDK_VERSION -> value.toString();
    };
  }

  private static String set(List<String> members) {
    return members.stream().sorted().collect(Collectors.joining(", ", "set [", "]"));
  }

  private static String quoted(String text) {
    return "\"%s\"".formatted(text.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static String number(String digits) {
    return new BigDecimal(digits).stripTrailingZeros().toPlainString();
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }

  @Override
  public String toString() {
    return attributes.entrySet().stream()
        .map(attribute -> attribute.getKey() + ": " + attribute.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
