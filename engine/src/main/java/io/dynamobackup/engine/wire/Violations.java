package io.dynamobackup.engine.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the shape of a request, in AWS's words; AWS lists no more than ten. */
final class Violations {
  private static final int MOST = 10;

  private final List<String> texts = new ArrayList<>();
  private boolean startsWithAbsence;

  /** Adds that the value at a path, null when it is absent, is not as a constraint demands. */
  void add(@Nullable Object value, String path, String constraint) {
    if (texts.isEmpty()) {
      startsWithAbsence = value == null;
    }
    if (texts.size() < MOST) {
      String shown = value == null ? "null" : "'" + ValueText.of(value) + "'";
      texts.add(
          "Value " + shown + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }
  }

  /** Adds that something a list or a map is made of is not as its constraints demand. */
  void addElements(Object container, String path, String whose, List<Constraint> constraints) {
    String texts = constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
    add(container, path, whose + " must satisfy constraint: [" + texts + "]");
  }

  /** Returns true if the first thing wrong is that something is absent. */
  boolean startWithAbsence() {
    return startsWithAbsence;
  }

  /** Returns the message of the error. */
  String message() {
    return "%d validation error%s detected: %s"
        .formatted(texts.size(), texts.size() == 1 ? "" : "s", String.join("; ", texts));
  }
}
