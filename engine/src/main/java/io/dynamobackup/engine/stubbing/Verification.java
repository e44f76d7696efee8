package io.dynamobackup.engine.stubbing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what was called with what a test expects. */
record Verification(Journal journal, CallPattern pattern) {
  private static final int SHOWN = 10;

  /** Throws an {@code AssertionError} unless the count is as expected. */
  void require(Count expected) {
    List<Attempt> found = journal.find(pattern);
    long forgotten = journal.forgotten(pattern);
    long actual = count(found, expected.unit());
    boolean isKnown = true;
    if (forgotten > 0 && pattern.isWhole() && expected.unit() == Count.Unit.ATTEMPTS) {
      actual += forgotten;
    } else if (forgotten > 0 && actual <= expected.max()) {
      isKnown = actual >= expected.min() && expected.max() == Integer.MAX_VALUE;
    }
    if (!isKnown) {
      throw new AssertionError(forgot(expected, forgotten));
    }
    if (!expected.admits(actual)) {
      throw new AssertionError(message(expected, actual, found));
    }
  }

  private static long count(List<Attempt> attempts, Count.Unit unit) {
    return switch (unit) {
      case ATTEMPTS -> attempts.size();
      case CALLS -> attempts.stream().map(Attempt::invocation).distinct().count();
    };
  }

  private String forgot(Count expected, long forgotten) {
    return "expected %s of %s, which cannot be told: the journal keeps the last %s attempts of an operation, and forgot %s; EngineOptions.Builder.journalSize(…) has it keep more"
        .formatted(expected, pattern, journal.size(), forgotten);
  }

  private String message(Count expected, long actual, List<Attempt> found) {
    String lines =
        Stream.of(
                section("found", found.stream().map(Attempt::toString).toList()),
                section("near misses", nearMisses()))
            .flatMap(section -> section)
            .collect(Collectors.joining());
    return "expected %s of %s, but there %s %s%s"
        .formatted(
            expected,
            pattern,
            actual == 1 ? "was" : "were",
            actual == 0 ? "none" : actual,
            lines.isEmpty() ? "; " + everything() : lines);
  }

  private List<String> nearMisses() {
    return journal
        .kept(pattern)
        .flatMap(
            attempt ->
                Stream.ofNullable(pattern.miss(attempt.call()))
                    .map(miss -> attempt + " (" + miss.found().apply(attempt.call()) + ")"))
        .toList();
  }

  private static Stream<String> section(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return Stream.empty();
    }
    int more = lines.size() - SHOWN;
    return Stream.of(
            Stream.of("\n" + title + ":"),
            lines.stream().limit(SHOWN).map(line -> "\n  " + line),
            more > 0 ? Stream.of("\n  and " + more + " more") : Stream.<String>empty())
        .flatMap(part -> part);
  }

  /** Returns what was called at all, when nothing of the operation was. */
  private String everything() {
    Map<String, Long> byOperation =
        journal
            .kept(CallPattern.ANY)
            .collect(
                Collectors.groupingBy(Attempt::operation, TreeMap::new, Collectors.counting()));
    return byOperation.isEmpty()
        ? "nothing was called at all"
        : byOperation.entrySet().stream()
            .map(each -> each.getKey() + " (" + each.getValue() + ")")
            .collect(Collectors.joining(", ", "called were ", ""));
  }
}
