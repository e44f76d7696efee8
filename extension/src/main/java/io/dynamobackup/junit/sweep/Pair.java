package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.SweptFault;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call, and the fault that happens to it.
 *
 * @param number which call of the test it is, from 1
 * @param operation its operation
 */
record Pair(int number, String operation, SweptFault fault) {
  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,5}):((?:backup:)?\\w+):(\\w+)");

  /** Reads what {@link #replay} returned. */
  static Pair read(String text) {
    Matcher pair = TEXT.matcher(text);
    if (pair.matches()) {
      for (SweptFault fault : SweptFault.values()) {
        if (fault.name().equals(pair.group(3))) {
          fault.fault().requireFit(pair.group(2));
          return new Pair(Integer.parseInt(pair.group(1)), pair.group(2), fault);
        }
      }
    }
    throw new IllegalArgumentException(
        "replay (%s) must be what a failure of this test has printed, such as 1:CreateBackup:LOST_REPLY, with one of %s"
            .formatted(text, Arrays.toString(SweptFault.values())));
  }

  /** Returns the text that repeats it alone. */
  String replay() {
    return "%s:%s:%s".formatted(number, operation, fault);
  }

  /** Returns what happens, in words. */
  String meeting() {
    return "call %s, %s, meets %s".formatted(number, operation, fault);
  }

  @Override
  public String toString() {
    return "%s (call %s): %s".formatted(operation, number, fault);
  }
}
