package io.dynamobackup.junit.account;

import java.nio.charset.Charset;

/** The standard output, which not everywhere has arrows. */
final class Console {
  private Console() {}

  /** One call, so that blocks of parallel tests do not mix. */
  static void print(String block) {
    System.out.print(printable(block, Charset.forName(encoding())));
  }

  private static String encoding() {
    String encoding = System.getProperty("stdout.encoding");
    return encoding == null ? Charset.defaultCharset().name() : encoding;
  }

  static String printable(String block, Charset charset) {
    return charset.newEncoder().canEncode("→✗…›")
        ? block
        : block.replace("→", "->").replace("✗", "!!").replace("…", "...").replace("›", ">");
  }
}
