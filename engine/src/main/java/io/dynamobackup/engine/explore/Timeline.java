package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.CommittedWrite;
import io.dynamobackup.engine.choice.RequestedBackup;
import io.dynamobackup.engine.choice.Subject.BackupWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of what was decided of one backup: its window from left to right with the request in
 * the middle, a line for each write, a plus where the backup holds it and a minus where it does
 * not.
 *
 * @param writes the writes that could be in the backup or not, and whether they are
 */
record Timeline(RequestedBackup backup, List<Asked> writes) {
  /** The width of half a window. */
  private static final int HALF = 20;

  private static final Comparator<Asked> IN_ORDER =
      (one, other) ->
          write(one).isBefore(write(other)) ? -1 : write(other).isBefore(write(one)) ? 1 : 0;

  /** Returns a timeline for each backup. */
  static List<Timeline> of(List<Asked> asked) {
    Map<RequestedBackup, List<Asked>> byBackup = new LinkedHashMap<>();
    for (Asked question : asked) {
      if (question.subject() instanceof BackupWrite subject) {
        byBackup.computeIfAbsent(subject.backup(), key -> new ArrayList<>()).add(question);
      }
    }
    List<Timeline> timelines = new ArrayList<>();
    byBackup.forEach(
        (backup, writes) ->
            timelines.add(new Timeline(backup, writes.stream().sorted(IN_ORDER).toList())));
    return timelines;
  }

  private static CommittedWrite write(Asked question) {
    return ((BackupWrite) question.subject()).write();
  }

  @Override
  public String toString() {
    int width = writes.stream().mapToInt(write -> label(write).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(backup).append(": + it holds, - it lacks\n");
    text.append(" ".repeat(width + 2)).append(scale()).append('\n');
    for (Asked write : writes) {
      String label = label(write);
      text.append(label).append(" ".repeat(width - label.length() + 2)).append(line(write));
      text.append('\n');
    }
    return text.toString();
  }

  private static String label(Asked question) {
    CommittedWrite write = write(question);
    return "%s %s%s".formatted(write.item(), write.kind(), write.by().by());
  }

  /** Returns the ends of the window and the request, each above its place. */
  private String scale() {
    String left = "-" + text(backup.width());
    String right = "+" + text(backup.width());
    String middle = "request";
    int gap = HALF - left.length() - middle.length() / 2;
    return left
        + " ".repeat(Math.max(1, gap))
        + middle
        + " ".repeat(Math.max(1, HALF - middle.length() / 2 - right.length() + 1))
        + right;
  }

  private static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }

  private String line(Asked question) {
    StringBuilder line = new StringBuilder("|");
    line.append(".".repeat(HALF - 1)).append('|').append(".".repeat(HALF - 1)).append('|');
    boolean holds = question.answer().text().equals(BackupWrite.HOLDS);
    line.setCharAt(place(write(question).at()), holds ? '+' : '-');
    return line + "  " + write(question).at();
  }

  /** What is committed to the millisecond after the request stands right of it. */
  private int place(Instant at) {
    long distance = Duration.between(backup.at(), at).toMillis();
    long half = Math.max(1, backup.width().toMillis());
    long columns = (long) Math.ceil((double) Math.abs(distance) * HALF / half);
    return HALF + (int) (Math.min(columns, HALF) * Long.signum(distance));
  }
}
