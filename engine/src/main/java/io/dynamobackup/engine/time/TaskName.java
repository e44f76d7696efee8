package io.dynamobackup.engine.time;

import java.time.Instant;

/**
 * How a task is told from others: by whose it is, and when it was scheduled.
 *
 * @param command what runs
 * @param repetition when it runs again
 */
record TaskName(Object command, Instant scheduledAt, Repetition repetition) {

  /** A lambda is told by the class it stands in: its own name is another in every run. */
  @Override
  public String toString() {
    String type = command.getClass().getName();
    int lambda = type.indexOf("$$Lambda");
    return "task %s, scheduled at %s%s"
        .formatted(
            lambda < 0 ? type : "in " + type.substring(0, lambda),
            scheduledAt,
            repetition.isNone() ? "" : " " + repetition.text());
  }
}
