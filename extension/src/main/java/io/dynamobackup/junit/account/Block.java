package io.dynamobackup.junit.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The account of one test as it reads: its title, the date, a line for each attempt, and a line
 * where the clock jumps. Of many alike in a row the first few and the last are told.
 */
final class Block {
  private static final DateTimeFormatter DATE = formatter("uuuu-MM-dd");
  private static final DateTimeFormatter TIME = formatter("HH:mm:ss.SSS");
  private static final Duration JUMP = Duration.ofMinutes(1);
  private static final int FIRST = 3;
  private static final int ALIKE = 8;

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines;
  private final int width;
  private Instant time;

  Block(String title, List<Line> lines) {
    this.lines = lines;
    this.width = lines.stream().mapToInt(line -> line.operation().length()).max().orElse(0);
    this.time = lines.get(0).at();
    text.append('\n').append(title).append("\n  ").append(DATE.format(time)).append('\n');
    int begin = 0;
    while (begin < lines.size()) {
      int end = endOfRun(begin);
      tell(begin, end);
      begin = end;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  private int endOfRun(int begin) {
    int end = begin + 1;
    while (end < lines.size() && lines.get(end).isLike(lines.get(begin))) {
      end++;
    }
    return end;
  }

  private void tell(int begin, int end) {
    if (end - begin <= ALIKE) {
      lines.subList(begin, end).forEach(this::append);
      return;
    }
    lines.subList(begin, begin + FIRST).forEach(this::append);
    Line last = lines.get(end - 1);
    text.append("  … ").append(end - begin - FIRST - 1).append(" more").append(date(last.at()));
    text.append(" …\n");
    time = last.at();
    append(last);
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
      text.append("  … ").append(Elapsed.words(passed)).append(" later").append(date(to));
      text.append(" …\n");
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
