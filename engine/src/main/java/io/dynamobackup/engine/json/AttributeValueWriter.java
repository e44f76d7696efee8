package io.dynamobackup.engine.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes attribute values. */
@API(status = Status.INTERNAL)
public final class AttributeValueWriter {
  private static final SerializedString S = new SerializedString("S");
  private static final SerializedString N = new SerializedString("N");
  private static final SerializedString B = new SerializedString("B");
  private static final SerializedString BOOL = new SerializedString("BOOL");
  private static final SerializedString NULL = new SerializedString("NULL");
  private static final SerializedString SS = new SerializedString("SS");
  private static final SerializedString NS = new SerializedString("NS");
  private static final SerializedString BS = new SerializedString("BS");
  private static final SerializedString L = new SerializedString("L");
  private static final SerializedString M = new SerializedString("M");

  private AttributeValueWriter() {}

  /** Writes a value as an object with its type. */
  public static void write(JsonGenerator json, AttributeValue value) throws IOException {
    json.writeStartObject();
    if (value.type() == null) {
      writeAll(json, value);
    } else {
      writeOne(json, value);
    }
    json.writeEndObject();
  }

  private static void writeOne(JsonGenerator json, AttributeValue value) throws IOException {
    switch (value.type()) {
      case S -> string(json, S, value.s());
      case N -> string(json, N, value.n());
      case B -> binary(json, value.b());
      case BOOL -> bool(json, BOOL, value.bool());
      case NUL -> bool(json, NULL, value.nul());
      case SS -> strings(json, SS, value.ss());
      case NS -> strings(json, NS, value.ns());
      case BS -> blobs(json, value.bs());
      case L -> list(json, value.l());
      case M -> map(json, value.m());
      case UNKNOWN_TO_SDK_VERSION -> {}
    }
  }

  /** A value of several types, which only a request can have. */
  private static void writeAll(JsonGenerator json, AttributeValue value) throws IOException {
    if (value.s() != null) {
      string(json, S, value.s());
    }
    if (value.n() != null) {
      string(json, N, value.n());
    }
    if (value.b() != null) {
      binary(json, value.b());
    }
    if (value.bool() != null) {
      bool(json, BOOL, value.bool());
    }
    if (value.nul() != null) {
      bool(json, NULL, value.nul());
    }
    writeAllCollections(json, value);
  }

  private static void writeAllCollections(JsonGenerator json, AttributeValue value)
      throws IOException {
    if (value.hasSs()) {
      strings(json, SS, value.ss());
    }
    if (value.hasNs()) {
      strings(json, NS, value.ns());
    }
    if (value.hasBs()) {
      blobs(json, value.bs());
    }
    if (value.hasL()) {
      list(json, value.l());
    }
    if (value.hasM()) {
      map(json, value.m());
    }
  }

  private static void string(JsonGenerator json, SerializedString type, String value)
      throws IOException {
    json.writeFieldName(type);
    json.writeString(value);
  }

  private static void bool(JsonGenerator json, SerializedString type, boolean value)
      throws IOException {
    json.writeFieldName(type);
    json.writeBoolean(value);
  }

  private static void binary(JsonGenerator json, SdkBytes value) throws IOException {
    json.writeFieldName(B);
    json.writeBinary(value.asByteArrayUnsafe());
  }

  private static void strings(JsonGenerator json, SerializedString type, List<String> values)
      throws IOException {
    json.writeFieldName(type);
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void blobs(JsonGenerator json, List<SdkBytes> values) throws IOException {
    json.writeFieldName(BS);
    json.writeStartArray();
    for (SdkBytes value : values) {
      json.writeBinary(value.asByteArrayUnsafe());
    }
    json.writeEndArray();
  }

  private static void list(JsonGenerator json, List<AttributeValue> values) throws IOException {
    json.writeFieldName(L);
    json.writeStartArray();
    for (AttributeValue value : values) {
      write(json, value);
    }
    json.writeEndArray();
  }

  private static void map(JsonGenerator json, Map<String, AttributeValue> values)
      throws IOException {
    json.writeFieldName(M);
    writeItem(json, values);
  }

  /** Writes attributes as an object: an item, or its key. */
  public static void writeItem(JsonGenerator json, Map<String, AttributeValue> attributes)
      throws IOException {
    json.writeStartObject();
    attributes.forEach((name, value) -> writeAttribute(json, name, value));
    json.writeEndObject();
  }

  private static void writeAttribute(JsonGenerator json, String name, AttributeValue value) {
    try {
      json.writeFieldName(name);
      write(json, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
