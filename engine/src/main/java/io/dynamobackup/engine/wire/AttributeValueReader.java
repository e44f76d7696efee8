package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.dynamobackup.engine.value.AttributeNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads attribute values, and notes the first that has not exactly one type. */
final class AttributeValueReader {
  private static final String EMPTY =
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  private static final String SEVERAL =
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
          + " supported datatypes";
  private static final String NULL = "The supplied Item contains a null AttributeValue";
  private static final AttributeValue NO_VALUE = AttributeValue.builder().build();
  private static final Shape SHAPE = Shape.of(AttributeValue.builder());

  private final JsonParser parser;
  private final FirstFault fault;
  private final boolean checksNumbers;

  AttributeValueReader(JsonParser parser, FirstFault fault, boolean checksNumbers) {
    this.parser = parser;
    this.fault = fault;
    this.checksNumbers = checksNumbers;
  }

  /** Reads an element of a list or a map; null there is a fault, not absence. */
  AttributeValue readElement(JsonToken token, Member member) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      fault.note(NULL);
      return NO_VALUE;
    }
    return read(token, member);
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
    AttributeValue built = value.build();
    if (checksNumbers) {
      checkNumbers(built);
    }
    if (Integer.bitCount(types) != 1) {
      fault.note(types == 0 ? EMPTY : SEVERAL);
    }
    return built;
  }

  private void checkNumbers(AttributeValue value) {
    try {
      if (value.n() != null) {
        AttributeNumber.of(value.n());
      }
      value.ns().forEach(AttributeNumber::of);
    } catch (DynamoDbException e) {
      fault.note(e);
    }
  }

  /** Sets one type of the value and returns the bit that stands for it; 0 for no known type. */
  private int set(AttributeValue.Builder value, String type, JsonToken token) throws IOException {
    switch (type) {
      case "S" -> {
        value.s(Scalars.string(parser, token));
        return 1;
      }
      case "N" -> {
        value.n(Scalars.string(parser, token));
        return 1 << 1;
      }
      case "B" -> {
        value.b(Scalars.blob(parser, token));
        return 1 << 2;
      }
      case "BOOL" -> {
        value.bool(Scalars.bool(parser, token));
        return 1 << 3;
      }
      case "NULL" -> {
        value.nul(Scalars.bool(parser, token));
        return 1 << 4;
      }
      default -> {
        return setCollection(value, type, token);
      }
    }
  }

  private int setCollection(AttributeValue.Builder value, String type, JsonToken token)
      throws IOException {
    switch (type) {
      case "SS" -> {
        value.ss(strings(token, type));
        return 1 << 5;
      }
      case "NS" -> {
        value.ns(strings(token, type));
        return 1 << 6;
      }
      case "BS" -> {
        value.bs(blobs(token));
        return 1 << 7;
      }
      case "L" -> {
        value.l(list(token));
        return 1 << 8;
      }
      case "M" -> {
        value.m(map(token));
        return 1 << 9;
      }
      default -> {
        parser.skipChildren();
        return 0;
      }
    }
  }

  private List<String> strings(JsonToken token, String type) throws IOException {
    requireList(token, type);
    List<String> strings = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      if (next == JsonToken.VALUE_NULL) {
        fault.note(PojoReader.NULL_ELEMENT);
      } else {
        strings.add(Scalars.string(parser, next));
      }
      next = parser.nextToken();
    }
    return strings;
  }

  private List<SdkBytes> blobs(JsonToken token) throws IOException {
    requireList(token, "BS");
    List<SdkBytes> blobs = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      if (next == JsonToken.VALUE_NULL) {
        fault.note(PojoReader.NULL_ELEMENT);
      } else {
        blobs.add(Scalars.blob(parser, next));
      }
      next = parser.nextToken();
    }
    return blobs;
  }

  private List<AttributeValue> list(JsonToken token) throws IOException {
    Member element = requireList(token, "L").element();
    List<AttributeValue> values = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      values.add(readElement(next, element));
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
      values.put(key, readElement(parser.nextToken(), map.element()));
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
