package io.dynamobackup.junit.tape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The drift of a test that is listed beside its tape: it is reported, and fails nobody. */
final class KnownDrift {
  private final Tape tape;
  private final String test;
  private final List<String> listed;

  KnownDrift(Tape tape, String test) {
    this.tape = tape;
    this.test = test;
    this.listed = tape.knownDrift(test);
  }

  void report(ExtensionContext context, List<Drift> drifts) {
    drifts.stream()
        .filter(this::isListed)
        .forEach(drift -> context.publishReportEntry("known drift", drift.toString()));
  }

  /** Returns what to fail a test with: drift that is not listed, and listed drift that is gone. */
  @Nullable AssertionError unknown(List<Drift> drifts) {
    List<String> told = new ArrayList<>();
    List<String> news =
        drifts.stream().filter(drift -> !isListed(drift)).map(Drift::toString).toList();
    if (!news.isEmpty()) {
      told.add(
          "the engine answers otherwise than the tape %s; what is to stay so belongs in %s:\n  %s"
              .formatted(tape, tape.driftFile(), String.join("\n  ", news)));
    }
    List<String> gone = gone(drifts);
    if (!gone.isEmpty()) {
      told.add(
          "drift that is listed for %s in %s is there no more, take it out:\n  %s"
              .formatted(test, tape.driftFile(), String.join("\n  ", gone)));
    }
    return told.isEmpty() ? null : new AssertionError(String.join("\n", told));
  }

  private boolean isListed(Drift drift) {
    return listed.contains(drift.toString()) || listed.contains(drift.anywhere());
  }

  private List<String> gone(List<Drift> drifts) {
    List<String> there = drifts.stream().map(Drift::toString).toList();
    return listed.stream()
        .filter(line -> !line.startsWith(Drift.ANYWHERE) && !there.contains(line))
        .toList();
  }
}
