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
    String[] parts = text.split("\\*", -1);
    String end = parts[parts.length - 1];
    if (parts.length == 1) {
      return text.equals(value);
    }
    int from = value.startsWith(parts[0]) ? parts[0].length() : -1;
    for (int i = 1; i < parts.length - 1 && from >= 0; i++) {
      from = endOf(parts[i], value, from);
    }
    return from >= 0 && from <= value.length() - end.length() && value.endsWith(end);
  }

  /** Returns where the first such part ends, or -1; a later one would leave less for the others. */
  private static int endOf(String part, String value, int from) {
    int start = value.indexOf(part, from);
    return start < 0 ? -1 : start + part.length();
  }
}
