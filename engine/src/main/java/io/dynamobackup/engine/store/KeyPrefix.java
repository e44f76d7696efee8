package io.dynamobackup.engine.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands after all key values that begin alike. */
final class KeyPrefix {
  private static final int LAST_BEFORE_SURROGATES = Character.MIN_SURROGATE - 1;

  private KeyPrefix() {}

  /** Returns the least value greater than all that begin with the prefix, or null. */
  static @Nullable Object successor(Object prefix) {
    if (prefix instanceof String string) {
      return successor(string);
    }
    if (prefix instanceof byte[] bytes) {
      return successor(bytes);
    }
    throw new IllegalArgumentException("a prefix (%s) must be S or B".formatted(prefix));
  }

  private static @Nullable String successor(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        int next = last == LAST_BEFORE_SURROGATES ? Character.MAX_SURROGATE + 1 : last + 1;
        return prefix.substring(0, end) + Character.toString(next);
      }
    }
    return null;
  }

  private static byte @Nullable [] successor(byte[] prefix) {
    for (int last = prefix.length - 1; last >= 0; last--) {
      if (prefix[last] != (byte) 0xFF) {
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
      }
    }
    return null;
  }
}
