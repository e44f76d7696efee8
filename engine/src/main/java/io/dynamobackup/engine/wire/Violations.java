package io.dynamobackup.engine.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the shape of a request, in AWS's words; AWS lists no more than ten. */
final class Violations {
  private static final int MOST = 10;

  private final List<Violation> violations = new ArrayList<>();

  /** Adds that the value at a path, null when it is absent, is not as a constraint demands. */
  void add(@Nullable Object value, String path, String constraint) {
    if (violations.size() < MOST) {
      violations.add(new Violation(value, path, constraint));
    }
  }

  /** Adds that something a list or a map is made of is not as its constraints demand. */
  void addElements(Object container, String path, String whose, List<Constraint> constraints) {
    String texts = constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
    add(container, path, whose + " must satisfy constraint: [" + texts + "]");
  }

  /** Returns all of them, in AWS's order. */
  List<Violation> all() {
    return List.copyOf(violations);
  }

  /** Returns true if there is one at a path. */
  boolean areAt(String path) {
    return violations.stream().anyMatch(violation -> violation.isAt(path));
  }

  /** Returns true if something is absent. */
  boolean lackAny() {
    return violations.stream().anyMatch(violation -> violation.value() == null);
  }

  /** Returns true if the first thing wrong is that something is absent. */
  boolean startWithAbsence() {
    return !violations.isEmpty() && violations.get(0).value() == null;
  }

  /** Returns the message of the error. */
  String message() {
    return message(violations.stream().map(Violation::text).toList());
  }

  /** Returns the message of the error that has these texts. */
  static String message(List<String> texts) {
    return "%d validation error%s detected: %s"
        .formatted(texts.size(), texts.size() == 1 ? "" : "s", String.join("; ", texts));
  }
}
