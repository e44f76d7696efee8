package io.dynamobackup.engine.plan;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A pattern of ARNs, in which an asterisk stands for anything.
 *
 * @param text as it was given
 */
@API(status = Status.INTERNAL)
public record ArnPattern(String text) {
  private static final int PARTS = 4;

  /** Returns true if it is not for resources of whichever service. */
  boolean namesService() {
    String[] parts = text.split(":", PARTS);
    return parts.length == PARTS && !parts[2].contains("*");
  }

  boolean matches(String value) {
    return matches(text, value);
  }

  /** Returns true if a value is as a text has it, in which an asterisk stands for anything. */
  public static boolean matches(String text, String value) {
    int star = text.indexOf('*');
    if (star < 0) {
      return text.equals(value);
    }
    if (!value.startsWith(text.substring(0, star))) {
      return false;
    }
    String rest = text.substring(star + 1);
    for (int from = star; from <= value.length(); from++) {
      if (matches(rest, value.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
