package io.dynamobackup.junit.tape;

import io.dynamobackup.junit.tape.Comparison.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the engine answered otherwise than a tape.
 *
 * @param test the test whose call it was
 * @param call the number of the call in the test, from 1
 * @param operation what was called
 * @param difference in what the answers differ
 */
record Drift(String test, int call, String operation, Difference difference) {
  /** How the lines start that mean any call of any test. */
  static final String ANYWHERE = "any call, ";

  /** Returns in what the answer to a call differs. */
  static List<Drift> between(String test, int call, Exchange expected, Exchange was) {
    List<Drift> drifts = new ArrayList<>();
    if (expected.status() != was.status()) {
      drifts.add(
          new Drift(
              test,
              call,
              was.operation(),
              new Difference(
                  "the status",
                  Integer.toString(expected.status()),
                  Integer.toString(was.status()))));
    }
    Comparison.of(expected.response(), was.response())
        .forEach(difference -> drifts.add(new Drift(test, call, was.operation(), difference)));
    return drifts;
  }

  /** Returns the line by which it is listed as known. */
  @Override
  public String toString() {
    return "%s, call %s, %s".formatted(test, call, text());
  }

  /** Returns the line by which it is listed as known wherever it occurs. */
  String anywhere() {
    return ANYWHERE + text();
  }

  private String text() {
    return "%s, %s: expected %s, was %s"
        .formatted(operation, difference.member(), difference.expected(), difference.was());
  }
}
