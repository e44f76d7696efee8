package io.dynamobackup.engine.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A stream of a table: a part of the log of the table's changes. Every enabling makes a new one,
 * with a label of its own.
 *
 * @param enabledAt when it was enabled
 * @param disabledAt when it was disabled, or null while it is on
 * @param label its time of enabling, which no other stream of the table has
 * @param arn the table's ARN with the label
 * @param view what its records show of an item
 * @param after the place in the log of the last change made before it was enabled
 * @param until the place in the log of the last change made before it was disabled
 */
@API(status = Status.INTERNAL)
public record TableStream(
    Instant enabledAt,
    @Nullable Instant disabledAt,
    String label,
    String arn,
    StreamViewType view,
    long after,
    long until) {
  /**
   * How long a record can be read, and a stream that was disabled (Developer Guide, "Change data
   * capture for DynamoDB Streams").
   */
  public static final Duration RETENTION = Duration.ofHours(24);

  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  /** Returns the stream that follows another, or the first of its table. */
  static TableStream following(
      @Nullable TableStream last,
      TableIdentity table,
      StreamViewType view,
      long after,
      Instant now) {
    Instant labelled = now.truncatedTo(ChronoUnit.MILLIS);
    if (last != null && !labelled.isAfter(last.labelled())) {
      labelled = last.labelled().plusMillis(1);
    }
    String label = LABEL.format(labelled);
    String arn = table.arn() + "/stream/" + label;
    return new TableStream(now, null, label, arn, view, after, Long.MAX_VALUE);
  }

  private Instant labelled() {
    return Instant.from(LABEL.parse(label));
  }

  /** Returns the stream, disabled after a change. */
  TableStream disabled(long lastChange, Instant now) {
    return new TableStream(enabledAt, now, label, arn, view, after, lastChange);
  }

  /** Returns true while changes of the table go into the stream. */
  public boolean isOpen() {
    return disabledAt == null;
  }

  /** Returns true once the stream can no longer be read. */
  public boolean isGone(Instant now) {
    return disabledAt != null && !now.isBefore(disabledAt.plus(RETENTION));
  }

  /** Returns true if a record of a change made at that instant can no longer be read. */
  public static boolean isTrimmed(Instant changedAt, Instant now) {
    return changedAt.isBefore(now.minus(RETENTION));
  }
}
