package io.dynamobackup.engine.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Names in messages: lists of them, and what a misspelt one may have meant. */
@API(status = Status.INTERNAL)
public final class Spelling {
  private static final int LETTERS_OF_A_STEM = 4;

  private Spelling() {}

  /** Returns the names in alphabetical order. */
  public static String list(Collection<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  /** Returns a hint at a name that is like the given one, or nothing. */
  public static String of(String name, Collection<String> right) {
    String sought = name.toLowerCase(Locale.ROOT);
    return right.stream()
        .map(each -> Map.entry(distance(sought, each.toLowerCase(Locale.ROOT)), each))
        .min(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry::getValue))
        .filter(nearest -> nearest.getKey() <= 1 + name.length() / LETTERS_OF_A_STEM)
        .map(nearest -> ": did you mean " + nearest.getValue() + "?")
        .orElse("");
  }

  /** Returns how many letters must be added, dropped or changed to make one word of the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
