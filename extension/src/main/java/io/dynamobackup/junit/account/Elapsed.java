package io.dynamobackup.junit.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A duration in words: its two largest units that are not zero. */
final class Elapsed {
  private Elapsed() {}

  static String words(Duration duration) {
    List<String> words = new ArrayList<>();
    add(words, duration.toDaysPart(), "day");
    add(words, duration.toHoursPart(), "hour");
    add(words, duration.toMinutesPart(), "minute");
    add(words, duration.toSecondsPart(), "second");
    return words.isEmpty()
        ? duration.toMillis() + " ms"
        : String.join(" ", words.subList(0, Math.min(2, words.size())));
  }

  private static void add(List<String> words, long amount, String unit) {
    if (amount > 0) {
      words.add(amount + " " + unit + (amount == 1 ? "" : "s"));
    }
  }
}
