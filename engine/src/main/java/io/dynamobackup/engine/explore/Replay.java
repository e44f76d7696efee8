package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * One outcome of one test as a text: the version of its writing, which test it is of, and the
 * answers that are not the ordinary ones.
 *
 * @param text what a failure has printed
 * @param departures the numbers of the answers by the keys of the questions
 */
record Replay(String text, Map<String, Long> departures) {
  private static final String VERSION = "1";
  private static final Pattern TEXT = Pattern.compile("(\\w+):([0-9a-f]{8}):(.*)");
  private static final Pattern DEPARTURE =
      Pattern.compile("([A-Z_]+)(~[0-9a-f]{10})=(-?\\d{1,18})");

  /** Returns the replay of an outcome of a test. */
  static Replay of(String test, List<Departure> departures) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    departures.forEach(departure -> numbers.put(departure.key(), departure.number()));
    String text =
        numbers.entrySet().stream()
            .map(departure -> departure.getKey() + "=" + departure.getValue())
            .collect(Collectors.joining(",", VERSION + ":" + hash(test) + ":", ""));
    return new Replay(text, numbers);
  }

  /** Reads what a failure of this test has printed. */
  static Replay read(String test, String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw refusal(text, "must be a value that a failure of this test has printed");
    }
    if (!parts.group(1).equals(VERSION)) {
      throw refusal(text, "was printed by another version, which writes it in another way");
    }
    if (!parts.group(2).equals(hash(test))) {
      throw refusal(text, "was printed by another test than " + test);
    }
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (String departure : parts.group(3).split(",", -1)) {
      Matcher answer = DEPARTURE.matcher(departure);
      if (!answer.matches()) {
        throw refusal(text, "must be a value that a failure of this test has printed, whole");
      }
      requirePoint(text, answer.group(1));
      numbers.put(answer.group(1) + answer.group(2), Long.valueOf(answer.group(3)));
    }
    return new Replay(text, numbers);
  }

  private static void requirePoint(String text, String point) {
    for (ChoicePoint known : ChoicePoint.values()) {
      if (known.name().equals(point)) {
        return;
      }
    }
    throw refusal(text, "was printed by another version, which knows a choice " + point);
  }

  private static IllegalArgumentException refusal(String text, String reason) {
    return new IllegalArgumentException(
        "replay (%s) %s: leave it out to explore all outcomes again".formatted(text, reason));
  }

  Choices choices(long seed) {
    return Choices.departing(departures, seed);
  }

  /** Refuses a run in which not everything was asked that this answers. */
  void requireAsked(List<Asked> asked) {
    Map<String, Long> answered =
        asked.stream()
            .collect(Collectors.toMap(Asked::key, question -> question.answer().number()));
    departures.forEach(
        (key, number) -> {
          if (!number.equals(answered.get(key))) {
            throw new IllegalStateException(
                "replay (%s) was printed by another version of this test: %s is not asked now, or has no such answer. Leave it out to explore all outcomes again"
                    .formatted(text, key));
          }
        });
  }

  private static String hash(String test) {
    CRC32 hash = new CRC32();
    hash.update(test.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(hash.getValue());
  }
}
