package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dynamobackup.engine.json.AttributeValueWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Returns a member that a structure has, as text. */
  static String memberText(SdkPojo pojo, String name) {
    Member member = Objects.requireNonNull(Shape.of(pojo).member(name));
    Object value = Objects.requireNonNull(member.get(pojo));
    return new String(AwsJson.write(json -> value(json, member, value)), UTF_8);
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
  static void write(JsonGenerator json, SdkPojo pojo) throws IOException {
    json.writeStartObject();
    writeMembers(json, pojo);
    json.writeEndObject();
  }

  /** Writes the members of a structure into the object that is open. */
  static void writeMembers(JsonGenerator json, SdkPojo pojo) throws IOException {
    for (Member member : Shape.of(pojo).members()) {
      Object value = member.get(pojo);
      if (value != null) {
        json.writeFieldName(member.name());
        value(json, member, value);
      }
    }
  }

  private static void value(JsonGenerator json, Member member, Object value) throws IOException {
    switch (member.kind()) {
      case STRING -> json.writeString((String) value);
      case BOOLEAN -> json.writeBoolean((Boolean) value);
      case SHORT -> json.writeNumber((Short) value);
      case INTEGER -> json.writeNumber((Integer) value);
      case LONG -> json.writeNumber((Long) value);
      case FLOAT -> json.writeNumber((Float) value);
      case DOUBLE -> json.writeNumber((Double) value);
      case TIMESTAMP -> Timestamps.write(json, (Instant) value);
      case BLOB -> json.writeBinary(((SdkBytes) value).asByteArrayUnsafe());
      case LIST -> list(json, member.element(), (List<?>) value);
      case MAP -> map(json, member.element(), (Map<?, ?>) value);
      case STRUCTURE -> write(json, (SdkPojo) value);
      case ATTRIBUTE_VALUE -> AttributeValueWriter.write(json, (AttributeValue) value);
    }
  }

  private static void list(JsonGenerator json, Member element, List<?> values) throws IOException {
    if (BackupSummaryWriter.writes(values)) {
      BackupSummaryWriter.write(json, values);
      return;
    }
    json.writeStartArray();
    for (Object value : values) {
      value(json, element, value);
    }
    json.writeEndArray();
  }

  @SuppressWarnings("unchecked") // a map of attribute values is an item, or part of one
  private static void map(JsonGenerator json, Member element, Map<?, ?> values) throws IOException {
    if (element.kind() == Kind.ATTRIBUTE_VALUE) {
      AttributeValueWriter.writeItem(json, (Map<String, AttributeValue>) values);
      return;
    }
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      json.writeFieldName((String) entry.getKey());
      value(json, element, entry.getValue());
    }
    json.writeEndObject();
  }
}
