package io.dynamobackup.engine.conformance.export;

import io.dynamobackup.engine.json.PlainJson;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what stands in the data files of exports. */
final class DynamoJson {
  private DynamoJson() {}

  /** Returns the members of a line, each of which is an item or part of one. */
  static Map<String, Map<String, AttributeValue>> line(String text) {
    Map<String, Map<String, AttributeValue>> members = new LinkedHashMap<>();
    object(PlainJson.parse(text)).forEach((name, item) -> members.put(name, item(item)));
    return members;
  }

  private static Map<String, AttributeValue> item(@Nullable Object json) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    object(json).forEach((name, value) -> item.put(name, value(value)));
    return item;
  }

  private static AttributeValue value(@Nullable Object json) {
    Map.Entry<String, @Nullable Object> typed = object(json).entrySet().iterator().next();
    Object value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.fromS((String) value);
      case "N" -> AttributeValue.fromN((String) value);
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool((Boolean) value);
      case "NULL" -> AttributeValue.fromNul((Boolean) value);
      case "SS" -> AttributeValue.fromSs(list(value).stream().map(String.class::cast).toList());
      case "NS" -> AttributeValue.fromNs(list(value).stream().map(String.class::cast).toList());
      case "BS" -> AttributeValue.fromBs(list(value).stream().map(DynamoJson::bytes).toList());
      case "L" -> AttributeValue.fromL(list(value).stream().map(DynamoJson::value).toList());
      case "M" -> AttributeValue.fromM(item(value));
      default -> throw new IllegalArgumentException("no type: " + typed.getKey());
    };
  }

  private static SdkBytes bytes(@Nullable Object base64) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode((String) base64));
  }

  @SuppressWarnings("unchecked") // what Json reads as an object is such a map
  private static Map<String, @Nullable Object> object(@Nullable Object json) {
    return (Map<String, @Nullable Object>) json;
  }

  private static List<?> list(@Nullable Object json) {
    return (List<?>) json;
  }
}
