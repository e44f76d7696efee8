package io.dynamobackup.engine.stubbing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Strikes as a text: {@code CreateBackup#2=1,PutItem#7=0}. */
record StrikeList(List<Strike> strikes) {
  private static final Pattern STRIKE = Pattern.compile("((?:backup:)?\\w+)#(\\d{1,9})=(\\d{1,9})");

  /** Reads what a run with so many faults has printed. */
  static StrikeList read(String text, int faults) {
    List<Strike> strikes = new ArrayList<>();
    for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      Matcher strike = STRIKE.matcher(each);
      if (!strike.matches() || Integer.parseInt(strike.group(3)) >= faults) {
        throw new IllegalArgumentException(
            "replay (%s) must be what a run with these faults has printed; \"%s\" is no strike of it"
                .formatted(text, each));
      }
      strikes.add(
          new Strike(
              strike.group(1),
              Integer.parseInt(strike.group(2)),
              Integer.parseInt(strike.group(3))));
    }
    return new StrikeList(List.copyOf(strikes));
  }

  /** Returns the place of the fault that strikes an attempt, or -1. */
  int fault(String operation, int number) {
    return strikes.stream()
        .filter(strike -> strike.number() == number && strike.operation().equals(operation))
        .mapToInt(Strike::fault)
        .findFirst()
        .orElse(-1);
  }

  String text() {
    return strikes.stream()
        .map(strike -> strike.operation() + "#" + strike.number() + "=" + strike.fault())
        .collect(Collectors.joining(","));
  }
}
