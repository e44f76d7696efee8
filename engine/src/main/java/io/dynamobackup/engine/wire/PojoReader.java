package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Reads JSON into the SDK's builders. Unknown members are skipped, null is absence, and an empty
 * list or map is not an absent one.
 */
final class PojoReader {
  /** No record says what AWS does with it, so it is refused by name. */
  static final String NULL_ELEMENT = "DynamoBackup does not model null in a list or a map yet";

  private static final String EXPRESSION_VALUES = "ExpressionAttributeValues";

  private final JsonParser parser;
  private final FirstFault fault = new FirstFault();
  private @Nullable AttributeValueReader values;
  private final String operation;
  private final Set<String> unmodelled;
  private final boolean checksNumbers;

  /**
   * Creates what reads a request of an operation.
   *
   * @param checksNumbers whether a number may be at fault: operations check them themselves, unless
   *     something after them is at fault that they never get to see
   */
  PojoReader(JsonParser parser, String operation, boolean checksNumbers) {
    this.parser = parser;
    this.operation = operation;
    this.unmodelled = UnmodelledMembers.of(operation);
    this.checksNumbers = checksNumbers;
  }

  /** Returns what AWS answers to the first value at fault, in older words, or null. */
  @Nullable DynamoDbException fault() {
    return fault.noted();
  }

  /** Reads the members of a structure, of which the parser is at the start; returns which. */
  MemberSet read(SdkPojo builder) throws IOException {
    Shape shape = Shape.of(builder);
    long members = 0;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Member member = shape.member(name);
      JsonToken token = parser.nextToken();
      if (token != JsonToken.VALUE_NULL && unmodelled.contains(name)) {
        fault.note(UnmodelledMembers.refusal(name, operation));
      }
      if (member == null) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        member.set(builder, value(token, member));
        members |= MemberSet.bit(member);
      }
    }
    return new MemberSet(members);
  }

  private Object value(JsonToken token, Member member) throws IOException {
    return switch (member.kind()) {
      case ATTRIBUTE_VALUE -> values().read(token, member);
      case STRUCTURE -> structure(token, member);
      case LIST -> list(token, member);
      case MAP -> map(token, member);
      default -> Scalars.read(parser, token, member.kind());
    };
  }

  /** Made when there is a value: the SDK's class of them is a large one. */
  private AttributeValueReader values() {
    if (values == null) {
      values = new AttributeValueReader(parser, fault, checksNumbers);
    }
    return values;
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
      Object element = element(next, member.element());
      if (element != null) {
        list.add(element);
      }
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
      boolean clean = fault.noted() == null;
      Object value = element(parser.nextToken(), member.element());
      if (value != null) {
        map.put(key, value);
      }
      if (clean && fault.noted() != null && member.name().getValue().equals(EXPRESSION_VALUES)) {
        fault.isInExpressionValue(key);
      }
    }
    return map;
  }

  private @Nullable Object element(JsonToken token, Member element) throws IOException {
    if (element.kind() == Kind.ATTRIBUTE_VALUE) {
      return values().readElement(token, element);
    }
    if (token == JsonToken.VALUE_NULL) {
      fault.note(NULL_ELEMENT);
      return null;
    }
    return value(token, element);
  }
}
