package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads attribute values, and remembers the first that has not exactly one type.
 *
 * <p>Such a value is read nonetheless: AWS reports it only after all types of JSON and the shape of
 * the request were found right.
 */
final class AttributeValueReader {
  private static final String EMPTY =
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  private static final String SEVERAL =
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
          + " supported datatypes";
  private static final Shape SHAPE = Shape.of(AttributeValue.builder());

  private final JsonParser parser;
  private @Nullable String fault;

  AttributeValueReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Returns what AWS says of the first value that has no type or several, or null. */
  @Nullable String fault() {
    return fault;
  }

  /** Replaces what is said of the fault. */
  void report(String text) {
    fault = text;
  }

  /** Reads the value that starts with the token; the member is what the value is for. */
  AttributeValue read(JsonToken token, Member member) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw TypeErrors.container(token, member);
    }
    AttributeValue.Builder value = AttributeValue.builder();
    int types = 0;
    for (String type = parser.nextFieldName(); type != null; type = parser.nextFieldName()) {
      JsonToken content = parser.nextToken();
      if (content != JsonToken.VALUE_NULL) {
        types |= set(value, type, content);
      }
    }
    check(types);
    return value.build();
  }

  private void check(int types) {
    if (fault == null && Integer.bitCount(types) != 1) {
      fault = types == 0 ? EMPTY : SEVERAL;
    }
  }

  /** Sets one type of the value and returns the bit that stands for it; 0 for no known type. */
  private int set(AttributeValue.Builder value, String type, JsonToken token) throws IOException {
    switch (type) {
      case "S" -> value.s(Scalars.string(parser, token));
      case "N" -> value.n(Scalars.string(parser, token));
      case "B" -> value.b(Scalars.blob(parser, token));
      case "BOOL" -> value.bool(Scalars.bool(token));
      case "NULL" -> value.nul(Scalars.bool(token));
      case "SS" -> value.ss(strings(token, type));
      case "NS" -> value.ns(strings(token, type));
      case "BS" -> value.bs(blobs(token));
      case "L" -> value.l(list(token));
      case "M" -> value.m(map(token));
      default -> {
        parser.skipChildren();
        return 0;
      }
    }
    return bit(type);
  }

  private static int bit(String type) {
    return switch (type) {
      case "S" -> 1;
      case "N" -> 1 << 1;
      case "B" -> 1 << 2;
      case "BOOL" -> 1 << 3;
      case "NULL" -> 1 << 4;
      case "SS" -> 1 << 5;
      case "NS" -> 1 << 6;
      case "BS" -> 1 << 7;
      case "L" -> 1 << 8;
      default -> 1 << 9;
    };
  }

  private List<String> strings(JsonToken token, String type) throws IOException {
    requireList(token, type);
    List<String> strings = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      strings.add(Scalars.string(parser, next));
      next = parser.nextToken();
    }
    return strings;
  }

  private List<SdkBytes> blobs(JsonToken token) throws IOException {
    requireList(token, "BS");
    List<SdkBytes> blobs = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      blobs.add(Scalars.blob(parser, next));
      next = parser.nextToken();
    }
    return blobs;
  }

  private List<AttributeValue> list(JsonToken token) throws IOException {
    Member list = requireList(token, "L");
    List<AttributeValue> values = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      values.add(read(next, list.element()));
      next = parser.nextToken();
    }
    return values;
  }

  private Map<String, AttributeValue> map(JsonToken token) throws IOException {
    Member map = member("M");
    if (token != JsonToken.START_OBJECT) {
      throw TypeErrors.container(token, map);
    }
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      values.put(key, read(parser.nextToken(), map.element()));
    }
    return values;
  }

  private static Member requireList(JsonToken token, String type) {
    Member list = member(type);
    if (token != JsonToken.START_ARRAY) {
      throw TypeErrors.container(token, list);
    }
    return list;
  }

  private static Member member(String type) {
    return Objects.requireNonNull(SHAPE.member(type));
  }
}
