package io.dynamobackup.engine.wire;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads scalars from paths and queries, where everything is text and times are in ISO 8601. */
final class TextScalars {
  private TextScalars() {}

  static Object read(String text, Kind kind) {
    try {
      return switch (kind) {
        case STRING -> text;
        case INTEGER -> Integer.parseInt(text);
        case LONG -> Long.parseLong(text);
        case TIMESTAMP -> OffsetDateTime.parse(text).toInstant();
        case BOOLEAN -> bool(text);
        default -> throw new IllegalArgumentException("no path or query has a " + kind);
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw unreadable(kind);
    }
  }

  private static boolean bool(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw unreadable(Kind.BOOLEAN);
  }

  private static RuntimeException unreadable(Kind kind) {
    String type =
        switch (kind) {
          case INTEGER -> "Integer";
          case LONG -> "Long";
          case TIMESTAMP -> "Date";
          default -> "Boolean";
        };
    return TypeErrors.serialization("STRING_VALUE cannot be converted to " + type);
  }
}
