package io.dynamobackup.engine.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Texts that stand in JSON as they are; eight bytes are looked at together. */
final class PlainText {
  /** From so many characters on it is faster to look before writing. */
  static final int WORTHWHILE = 16;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int FIRST_PLAIN = 0x20;

  /** The first of four bytes, and no other, begins with these bits. */
  private static final int FIRST_OF_FOUR = 0xF0;

  private PlainText() {}

  /**
   * Returns whether nothing in a text of UTF-8 is to be escaped. Of surrogates a pair takes four
   * bytes, and a question mark may stand for half of one.
   */
  static boolean is(byte[] text) {
    ByteBuffer buffer = ByteBuffer.wrap(text).order(ByteOrder.nativeOrder());
    int i = 0;
    for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
      if (needsCare(buffer.getLong(i))) {
        return false;
      }
    }
    for (; i < text.length; i++) {
      if (needsCare(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean needsCare(byte b) {
    return (b >= 0 && b < FIRST_PLAIN)
        || b == '"'
        || b == '\\'
        || b == '?'
        || (b & FIRST_OF_FOUR) == FIRST_OF_FOUR;
  }

  private static boolean needsCare(long eight) {
    long control = (eight - ONES * FIRST_PLAIN) & ~eight;
    long pair = eight & (eight << 1) & (eight << 2) & (eight << 3);
    long marks = has(eight, '"') | has(eight, '\\') | has(eight, '?');
    return ((control | pair | marks) & HIGH_BITS) != 0;
  }

  /** Sets the high bit of a byte, if any of the eight is that character. */
  private static long has(long eight, char c) {
    long zero = eight ^ (ONES * c);
    return (zero - ONES) & ~zero;
  }
}
