package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.json.AttributeValueWriter;
import io.dynamobackup.engine.json.Utf8Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the SDK's structures as JSON; what is absent is left out, as AWS does. */
final class PojoWriter {
  private PojoWriter() {}

  /** Returns a structure as an object; most answers to writes say nothing. */
  static byte[] bytes(SdkPojo pojo) {
    return isEmpty(pojo) ? new byte[] {'{', '}'} : AwsJson.write(json -> write(json, pojo));
  }

  private static boolean isEmpty(SdkPojo pojo) {
    for (Member member : Shape.of(pojo).members()) {
      if (member.get(pojo) != null) {
        return false;
      }
    }
    return true;
  }

  /** Writes a structure as an object. */
  static void write(Utf8Json json, SdkPojo pojo) {
    json.startObject();
    writeMembers(json, pojo);
    json.endObject();
  }

  /** Writes the members of a structure into the object that is open. */
  static void writeMembers(Utf8Json json, SdkPojo pojo) {
    for (Member member : Shape.of(pojo).members()) {
      Object value = member.get(pojo);
      if (value != null) {
        json.name(member.json());
        value(json, member, value);
      }
    }
  }

  private static void value(Utf8Json json, Member member, Object value) {
    switch (member.kind()) {
      case STRING -> json.string((String) value);
      case BOOLEAN -> json.bool((Boolean) value);
      case SHORT -> json.number((Short) value);
      case INTEGER -> json.number((Integer) value);
      case LONG -> json.number((Long) value);
      case FLOAT -> json.number((Float) value);
      case DOUBLE -> json.number((Double) value);
      case TIMESTAMP -> json.seconds(((Instant) value).toEpochMilli());
      case BLOB -> json.binary(((SdkBytes) value).asByteArrayUnsafe());
      case LIST -> list(json, member.element(), (List<?>) value);
      case MAP -> map(json, member.element(), (Map<?, ?>) value);
      case STRUCTURE -> write(json, (SdkPojo) value);
      case ATTRIBUTE_VALUE -> AttributeValueWriter.write(json, (AttributeValue) value);
    }
  }

  private static void list(Utf8Json json, Member element, List<?> values) {
    json.startArray();
    for (Object value : values) {
      value(json, element, value);
    }
    json.endArray();
  }

  @SuppressWarnings("unchecked") // a map of attribute values is an item, or part of one
  private static void map(Utf8Json json, Member element, Map<?, ?> values) {
    if (element.kind() == Kind.ATTRIBUTE_VALUE) {
      AttributeValueWriter.writeItem(json, (Map<String, AttributeValue>) values);
      return;
    }
    json.startObject();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      json.name((String) entry.getKey());
      value(json, element, entry.getValue());
    }
    json.endObject();
  }
}
