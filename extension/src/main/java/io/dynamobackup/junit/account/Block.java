package io.dynamobackup.junit.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The account of one test as it reads: its title, the date, a line for each attempt, and a line
 * where the clock jumps or something is left out.
 */
final class Block {
  private static final DateTimeFormatter DATE = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = formatter("HH:mm:ss.SSS");
  private static final Duration JUMP = Duration.ofMinutes(1);

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private Instant time;

  private Block(String title, List<Line> lines) {
    this.width = lines.stream().mapToInt(line -> line.operation().length()).max().orElse(0);
    this.time = lines.get(0).at();
    text.append('\n').append(title).append("\n  ").append(DATE.format(time)).append('\n');
  }

  /** Returns an account for a file. */
  static Block whole(String title, List<Line> lines) {
    Block block = new Block(title, lines);
    block.tell(Excerpt.whole(lines));
    return block;
  }

  /** Returns an account for a screen: of a long test its beginning and its end. */
  static Block inShort(String title, List<Line> lines) {
    Block block = new Block(title, lines);
    block.tell(Excerpt.of(lines));
    return block;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  private void tell(Excerpt excerpt) {
    excerpt.beginning().forEach(this::tell);
    List<Line> omitted = excerpt.omitted();
    if (!omitted.isEmpty()) {
      Instant until = omitted.get(omitted.size() - 1).at();
      leaveOut(
          "%d more until %s: %s; %s = report tells all"
              .formatted(
                  omitted.size(), DATE.format(until), excerpt.summary(), Destination.PARAMETER));
      time = until;
    }
    excerpt.end().forEach(this::tell);
  }

  private void tell(Run run) {
    run.first().forEach(this::append);
    if (run.omitted() > 0) {
      leaveOut(run.omitted() + " more" + date(run.last().at()));
      time = run.last().at();
      append(run.last());
    }
  }

  private void leaveOut(String what) {
    text.append("  … ").append(what).append(" …\n");
  }

  private void append(Line line) {
    jump(line.at());
    text.append("  ").append(TIME.format(line.at())).append("  ").append(line.operation());
    text.append(" ".repeat(width - line.operation().length() + 2)).append(line.request());
    if (!line.request().isEmpty()) {
      text.append(' ');
    }
    text.append(line.outcome()).append('\n');
  }

  private void jump(Instant to) {
    Duration passed = Duration.between(time, to);
    if (passed.compareTo(JUMP) >= 0) {
      leaveOut(Elapsed.words(passed) + " later" + date(to));
    }
    time = to;
  }

  /** Returns the date where it is another. */
  private String date(Instant instant) {
    String date = DATE.format(instant);
    return date.equals(DATE.format(time)) ? "" : ", " + date;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
