package io.dynamobackup.engine.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Base64 as AWS reads it: padded, and with no bits set that belong to no byte. */
final class Base64Text {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final int GROUP = 4;

  private Base64Text() {}

  static byte[] decode(String text) {
    if (text.length() % GROUP != 0) {
      throw TypeErrors.serialization(
          "Base64 encoded length is expected a multiple of 4 bytes but found: " + text.length());
    }
    byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      throw TypeErrors.serialization(fault(text));
    }
    if (!endsClean(encoded, decoded)) {
      throw TypeErrors.serialization(invalidEnd());
    }
    return decoded;
  }

  private static boolean endsClean(byte[] encoded, byte[] decoded) {
    int remainder = decoded.length % 3;
    if (remainder == 0) {
      return true;
    }
    byte[] tail = Arrays.copyOfRange(decoded, decoded.length - remainder, decoded.length);
    byte[] again = Base64.getEncoder().encode(tail);
    return Arrays.equals(again, 0, GROUP, encoded, encoded.length - GROUP, encoded.length);
  }

  private static String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '=' && LETTERS.indexOf(c) < 0) {
        return "Invalid Base64 character: '" + c + "'";
      }
    }
    return invalidEnd();
  }

  /** AWS's spelling. */
  private static String invalidEnd() {
    return "Invalid last non-pad Base64 character dectected";
  }
}
