package io.dynamobackup.junit.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The account of one test as it reads: its title, the date, a line for each attempt, and a line
 * where the clock jumps.
 */
final class Block {
  private static final DateTimeFormatter DATE = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = formatter("HH:mm:ss.SSS");
  private static final Duration JUMP = Duration.ofMinutes(1);

  private final StringBuilder text = new StringBuilder();
  private final int width;

  Block(String title, List<Line> lines) {
    this.width = lines.stream().mapToInt(line -> line.operation().length()).max().orElse(0);
    text.append('\n').append(title).append('\n');
    Instant previous = lines.get(0).at();
    text.append("  ").append(DATE.format(previous)).append('\n');
    for (Line line : lines) {
      jump(previous, line.at());
      append(line);
      previous = line.at();
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  private void jump(Instant from, Instant to) {
    Duration passed = Duration.between(from, to);
    if (passed.compareTo(JUMP) < 0) {
      return;
    }
    text.append("  … ").append(Elapsed.words(passed)).append(" later");
    if (!DATE.format(from).equals(DATE.format(to))) {
      text.append(", ").append(DATE.format(to));
    }
    text.append(" …\n");
  }

  private void append(Line line) {
    text.append("  ").append(TIME.format(line.at())).append("  ").append(line.operation());
    text.append(" ".repeat(width - line.operation().length() + 2)).append(line.request());
    if (!line.request().isEmpty()) {
      text.append(' ');
    }
    text.append(line.outcome()).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
