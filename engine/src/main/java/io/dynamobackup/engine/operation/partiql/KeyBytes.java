package io.dynamobackup.engine.operation.partiql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Key attributes as bytes: name, first letter of the type, value, one after the other. */
final class KeyBytes {
  private KeyBytes() {}

  static byte[] of(Map<String, AttributeValue> key) {
    byte[] written = {};
    for (Map.Entry<String, AttributeValue> attribute : key.entrySet()) {
      AttributeValue value = attribute.getValue();
      byte[] type = {(byte) value.type().name().charAt(0)};
      written =
          NextToken.joined(
              written, prefixed(utf8(attribute.getKey())), type, prefixed(bytes(value)));
    }
    return written;
  }

  private static byte[] bytes(AttributeValue value) {
    if (value.b() != null) {
      return value.b().asByteArray();
    }
    return utf8(value.s() == null ? value.n() : value.s());
  }

  /** Returns the key that was written. */
  static Map<String, AttributeValue> key(ByteBuffer bytes) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    while (bytes.hasRemaining()) {
      String name = text(next(bytes));
      char type = (char) bytes.get();
      byte[] value = next(bytes);
      key.put(
          name,
          switch (type) {
            case 'S' -> AttributeValue.fromS(text(value));
            case 'N' -> AttributeValue.fromN(text(value));
            default -> AttributeValue.fromB(SdkBytes.fromByteArray(value));
          });
    }
    return key;
  }

  private static byte[] next(ByteBuffer bytes) {
    byte[] next = new byte[bytes.getShort()];
    bytes.get(next);
    return next;
  }

  private static byte[] prefixed(byte[] bytes) {
    return ByteBuffer.allocate(bytes.length + Short.BYTES)
        .putShort((short) bytes.length)
        .put(bytes)
        .array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
