package io.dynamobackup.engine.wire;

import software.amazon.awssdk.core.protocol.MarshallingKnownType;

/** What a member's value is. */
enum Kind {
  STRING,
  BOOLEAN,
  SHORT,
  INTEGER,
  LONG,
  FLOAT,
  DOUBLE,
  TIMESTAMP,
  BLOB,
  LIST,
  MAP,
  STRUCTURE,
  /** The one structure read and written by hand: items are made of it. */
  ATTRIBUTE_VALUE;

  static Kind of(MarshallingKnownType type) {
    return switch (type) {
      case STRING -> STRING;
      case BOOLEAN -> BOOLEAN;
      case SHORT -> SHORT;
      case INTEGER -> INTEGER;
      case LONG -> LONG;
      case FLOAT -> FLOAT;
      case DOUBLE -> DOUBLE;
      case INSTANT -> TIMESTAMP;
      case SDK_BYTES -> BLOB;
      case LIST -> LIST;
      case MAP -> MAP;
      case SDK_POJO -> STRUCTURE;
      case NULL, BYTE, BIG_DECIMAL, DOCUMENT ->
          throw new IllegalArgumentException("no service of an engine has members of type " + type);
    };
  }
}
