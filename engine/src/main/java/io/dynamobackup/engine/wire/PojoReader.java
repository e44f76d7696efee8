package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads JSON into the SDK's builders. Unknown members are skipped, null is absence, and an empty
 * list or map is not an absent one.
 */
final class PojoReader {
  private final JsonParser parser;
  private final AttributeValueReader values;

  PojoReader(JsonParser parser) {
    this.parser = parser;
    this.values = new AttributeValueReader(parser);
  }

  /** Returns what AWS says of the first attribute value without exactly one type, or null. */
  @Nullable String fault() {
    return values.fault();
  }

  /** Reads the members of a structure, of which the parser is at the start. */
  void read(SdkPojo builder) throws IOException {
    Shape shape = Shape.of(builder);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Member member = shape.member(name);
      JsonToken token = parser.nextToken();
      if (member == null) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        member.set(builder, value(token, member));
      }
    }
  }

  private Object value(JsonToken token, Member member) throws IOException {
    return switch (member.kind()) {
      case ATTRIBUTE_VALUE -> values.read(token, member);
      case STRUCTURE -> structure(token, member);
      case LIST -> list(token, member);
      case MAP -> map(token, member);
      default -> Scalars.read(parser, token, member.kind());
    };
  }

  private Object structure(JsonToken token, Member member) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw TypeErrors.container(token, member);
    }
    SdkPojo builder = member.newBuilder();
    read(builder);
    return ((Buildable) builder).build();
  }

  private List<Object> list(JsonToken token, Member member) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      throw TypeErrors.container(token, member);
    }
    List<Object> list = new ArrayList<>();
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; ) {
      list.add(value(next, member.element()));
      next = parser.nextToken();
    }
    return list;
  }

  private Map<String, Object> map(JsonToken token, Member member) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw TypeErrors.container(token, member);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      map.put(key, value(parser.nextToken(), member.element()));
    }
    return map;
  }
}
