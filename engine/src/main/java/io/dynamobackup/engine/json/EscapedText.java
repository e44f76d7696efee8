package io.dynamobackup.engine.json;

/**
 * Texts in JSON, as UTF-8, with what must be escaped there. Surrogates are escaped, too: half of a
 * pair has no form in UTF-8.
 */
final class EscapedText {
  private static final String DIGITS = "0123456789ABCDEF";
  private static final int FIRST_OF_TWO_BYTES = 0x80;
  private static final int FIRST_OF_THREE_BYTES = 0x800;
  private static final int FIRST_PLAIN = 0x20;

  private EscapedText() {}

  /**
   * Writes a text into an array with room for it.
   *
   * @return the place after it
   */
  static int write(String text, byte[] bytes, int start) {
    int end = start;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_PLAIN && c < FIRST_OF_TWO_BYTES && c != '"' && c != '\\') {
        bytes[end++] = (byte) c;
      } else if (c < FIRST_OF_TWO_BYTES) {
        end = escape(c, bytes, end);
      } else if (Character.isSurrogate(c)) {
        end = hexadecimal(c, bytes, end);
      } else {
        end = encode(c, bytes, end);
      }
    }
    return end;
  }

  private static int escape(char c, byte[] bytes, int start) {
    char letter = letter(c);
    if (letter == 'u') {
      return hexadecimal(c, bytes, start);
    }
    bytes[start] = '\\';
    bytes[start + 1] = (byte) letter;
    return start + 2;
  }

  private static int hexadecimal(char c, byte[] bytes, int start) {
    bytes[start] = '\\';
    bytes[start + 1] = 'u';
    bytes[start + 2] = (byte) DIGITS.charAt(c >> 12);
    bytes[start + 3] = (byte) DIGITS.charAt(c >> 8 & 0xF);
    bytes[start + 4] = (byte) DIGITS.charAt(c >> 4 & 0xF);
    bytes[start + 5] = (byte) DIGITS.charAt(c & 0xF);
    return start + 6;
  }

  private static char letter(char c) {
    return switch (c) {
      case '"', '\\' -> c;
      case '\b' -> 'b';
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\f' -> 'f';
      case '\r' -> 'r';
      default -> 'u';
    };
  }

  private static int encode(char c, byte[] bytes, int start) {
    int end = start;
    if (c < FIRST_OF_THREE_BYTES) {
      bytes[end++] = (byte) (0xC0 | c >> 6);
    } else {
      bytes[end++] = (byte) (0xE0 | c >> 12);
      bytes[end++] = (byte) (0x80 | (c >> 6 & 0x3F));
    }
    bytes[end++] = (byte) (0x80 | (c & 0x3F));
    return end;
  }
}
