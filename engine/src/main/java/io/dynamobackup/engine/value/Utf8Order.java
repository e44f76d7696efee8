package io.dynamobackup.engine.value;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The order of strings on AWS: that of their bytes in UTF-8. */
@API(status = Status.INTERNAL)
public final class Utf8Order {
  private Utf8Order() {}

  /** Compares as UTF-8 does: surrogates, which stand for code points past U+FFFF, come last. */
  public static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean high = Character.isSurrogate(a);
        return high == Character.isSurrogate(b) ? a - b : high ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }
}
