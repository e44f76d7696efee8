package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Reads strings, booleans, numbers, timestamps and blobs; each takes the token the parser is at.
 */
final class Scalars {
  private static final double MILLIS = 1000;

  private Scalars() {}

  static Object read(JsonParser parser, JsonToken token, Kind kind) throws IOException {
    return switch (kind) {
      case STRING -> string(parser, token);
      case BOOLEAN -> bool(parser, token);
      case SHORT -> (short) integer(parser, token, "Short");
      case INTEGER -> (int) integer(parser, token, "Integer");
      case LONG -> integer(parser, token, "Long");
      case FLOAT -> (float) decimal(parser, token, "Float", "java.lang.Float");
      case DOUBLE -> decimal(parser, token, "Double", "java.lang.Double");
      case TIMESTAMP -> timestamp(parser, token);
      case BLOB -> blob(parser, token);
      case LIST, MAP, STRUCTURE, ATTRIBUTE_VALUE ->
          throw new IllegalArgumentException("not a scalar: " + kind);
    };
  }

  static String string(JsonParser parser, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      throw TypeErrors.scalar(token, "String", "java.lang.String");
    }
    return parser.getText();
  }

  /** Some words do for a boolean, in capitals or not. */
  static Boolean bool(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> word(parser.getText());
      default -> throw TypeErrors.scalar(token, "Boolean", "java.lang.Boolean");
    };
  }

  private static Boolean word(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TRUE", "YES", "1" -> true;
      case "FALSE", "NO", "0" -> false;
      default -> throw TypeErrors.serialization("Unexpected token received from parser");
    };
  }

  /** A fraction is cut off, as AWS does; what is too large for a long is the largest long. */
  private static long integer(JsonParser parser, JsonToken token, String type) throws IOException {
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return clamp(parser.getLongValue(), type);
    }
    return clamp((long) decimal(parser, token, type, "java.lang." + type), type);
  }

  private static long clamp(long value, String type) {
    return switch (type) {
      case "Short" -> Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
      case "Integer" -> Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
      default -> value;
    };
  }

  private static double decimal(JsonParser parser, JsonToken token, String type, String javaClass)
      throws IOException {
    if (!token.isNumeric()) {
      throw TypeErrors.scalar(token, type, javaClass);
    }
    return parser.getDoubleValue();
  }

  /** Epoch seconds; DynamoDB's clocks have milliseconds. */
  private static Instant timestamp(JsonParser parser, JsonToken token) throws IOException {
    double seconds = decimal(parser, token, "Date", "java.util.Date");
    return Instant.ofEpochMilli(Math.round(seconds * MILLIS));
  }

  static SdkBytes blob(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> SdkBytes.fromByteArrayUnsafe(Base64Text.decode(parser.getText()));
      case START_OBJECT, START_ARRAY -> throw TypeErrors.scalar(token, "", "java.nio.ByteBuffer");
      default ->
          throw TypeErrors.serialization("only base-64-encoded strings are convertible to bytes");
    };
  }
}
