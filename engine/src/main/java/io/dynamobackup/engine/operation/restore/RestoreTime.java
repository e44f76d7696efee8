package io.dynamobackup.engine.operation.restore;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Observed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;

/**
 * The instant a table is to be restored to.
 *
 * @param asked the instant, or null for the latest there is
 * @param pastLatest whether an instant between the latest restorable one and now will do
 */
record RestoreTime(@Nullable Instant asked, boolean pastLatest) {

  static RestoreTime of(RestoreTableToPointInTimeRequest request, Set<Observed> observed) {
    boolean latest = Boolean.TRUE.equals(request.useLatestRestorableTime());
    Instant asked = request.restoreDateTime();
    if (latest && asked != null) {
      throw Errors.validation(
          "Invalid Request: Both RestoreDateTime and UseLatestRestorableTime cannot be set for point-in-time restore request. Please specify either RestoreDateTime time or UseLatestRestorableTime");
    }
    if (!latest && asked == null) {
      throw Errors.validation(
          "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be specified, but not both");
    }
    return new RestoreTime(asked, observed.contains(Observed.RESTORE_PAST_LATEST));
  }

  /** Returns the instant, which must lie within the window to the second. */
  Instant within(RecoveryWindow window, Instant now) {
    Instant earliest = window.earliest(now);
    Instant latest = window.latest(now);
    if (asked == null) {
      return latest;
    }
    if (!window.covers(asked, pastLatest ? now : latest, now)) {
      throw InvalidRestoreTimeException.builder()
          .message(
              "RestoreDateTime '%s' must be within EarliestRestorableDateTime '%s' and LatestRestorableDateTime '%s'"
                  .formatted(
                      asked.truncatedTo(SECONDS),
                      earliest.truncatedTo(SECONDS),
                      latest.truncatedTo(SECONDS)))
          .build();
    }
    return asked;
  }
}
