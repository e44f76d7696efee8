package io.dynamobackup.engine.choice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** How often each question was asked in a run, which makes its key. Immutable. */
record Questions(PMap<String, Integer> counts) {
  static final Questions NONE = new Questions(HashTreePMap.empty());

  private static final int DIGITS = 10;

  /** The offset and the prime of FNV-1a: spread well enough for some thousand questions. */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  String keyOf(ChoicePoint point, Subject subject) {
    String question = question(point, subject);
    int occurrence = counts.getOrDefault(question, 0);
    return point + "~" + hash(question + "#" + occurrence);
  }

  Questions with(ChoicePoint point, Subject subject) {
    String question = question(point, subject);
    return new Questions(counts.plus(question, counts.getOrDefault(question, 0) + 1));
  }

  private static String question(ChoicePoint point, Subject subject) {
    return point + " " + subject.name();
  }

  private static String hash(String text) {
    long hash = OFFSET;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xFF)) * PRIME;
    }
    return String.format(Locale.ROOT, "%016x", hash).substring(0, DIGITS);
  }
}
