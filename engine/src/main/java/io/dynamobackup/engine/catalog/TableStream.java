package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A stream of a table: every enabling makes a new one, with a label of its own.
 *
 * @param enabledAt when it was enabled
 * @param disabledAt when it was disabled, or null while it is on
 * @param label its time of enabling, which no other stream of the table has
 * @param arn the table's ARN with the label
 * @param view what its records show of an item
 */
@API(status = Status.INTERNAL)
public record TableStream(
    Instant enabledAt,
    @Nullable Instant disabledAt,
    String label,
    String arn,
    StreamViewType view) {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  /** Returns the stream that follows another, or the first of its table. */
  static TableStream after(
      @Nullable TableStream last, TableIdentity table, StreamViewType view, Instant now) {
    Instant labelled = now.truncatedTo(ChronoUnit.MILLIS);
    if (last != null && !labelled.isAfter(last.labelled())) {
      labelled = last.labelled().plusMillis(1);
    }
    String label = LABEL.format(labelled);
    return new TableStream(now, null, label, table.arn() + "/stream/" + label, view);
  }

  private Instant labelled() {
    return Instant.from(LABEL.parse(label));
  }

  /** Returns the stream, disabled. */
  TableStream disabled(Instant now) {
    return new TableStream(enabledAt, now, label, arn, view);
  }
}
