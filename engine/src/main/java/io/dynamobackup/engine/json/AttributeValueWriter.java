package io.dynamobackup.engine.json;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes attribute values. */
@API(status = Status.INTERNAL)
public final class AttributeValueWriter {
  private static final JsonName S = new JsonName("S");
  private static final JsonName N = new JsonName("N");
  private static final JsonName B = new JsonName("B");
  private static final JsonName BOOL = new JsonName("BOOL");
  private static final JsonName NULL = new JsonName("NULL");
  private static final JsonName SS = new JsonName("SS");
  private static final JsonName NS = new JsonName("NS");
  private static final JsonName BS = new JsonName("BS");
  private static final JsonName L = new JsonName("L");
  private static final JsonName M = new JsonName("M");

  private AttributeValueWriter() {}

  /** Writes a value as an object with its type. */
  public static void write(Utf8Json json, AttributeValue value) {
    json.startObject();
    if (value.type() == null) {
      writeAll(json, value);
    } else {
      writeOne(json, value);
    }
    json.endObject();
  }

  private static void writeOne(Utf8Json json, AttributeValue value) {
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
  private static void writeAll(Utf8Json json, AttributeValue value) {
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

  private static void writeAllCollections(Utf8Json json, AttributeValue value) {
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

  private static void string(Utf8Json json, JsonName type, String value) {
    json.name(type);
    json.string(value);
  }

  private static void bool(Utf8Json json, JsonName type, boolean value) {
    json.name(type);
    json.bool(value);
  }

  private static void binary(Utf8Json json, SdkBytes value) {
    json.name(B);
    json.binary(value.asByteArrayUnsafe());
  }

  private static void strings(Utf8Json json, JsonName type, List<String> values) {
    json.name(type);
    json.startArray();
    for (String value : values) {
      json.string(value);
    }
    json.endArray();
  }

  private static void blobs(Utf8Json json, List<SdkBytes> values) {
    json.name(BS);
    json.startArray();
    for (SdkBytes value : values) {
      json.binary(value.asByteArrayUnsafe());
    }
    json.endArray();
  }

  private static void list(Utf8Json json, List<AttributeValue> values) {
    json.name(L);
    json.startArray();
    for (AttributeValue value : values) {
      write(json, value);
    }
    json.endArray();
  }

  private static void map(Utf8Json json, Map<String, AttributeValue> values) {
    json.name(M);
    writeItem(json, values);
  }

  /** Writes attributes as an object: an item, or its key. */
  public static void writeItem(Utf8Json json, Map<String, AttributeValue> attributes) {
    json.startObject();
    attributes.forEach(
        (name, value) -> {
          json.name(name);
          write(json, value);
        });
    json.endObject();
  }
}
