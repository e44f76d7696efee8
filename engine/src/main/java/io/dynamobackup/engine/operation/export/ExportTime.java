package io.dynamobackup.engine.operation.export;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.operation.Observed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.InvalidExportTimeException;

/**
 * The instant whose state a full export has.
 *
 * @param asked the instant, or null for that of the request
 * @param pastLatest whether an instant between the latest restorable one and now will do
 */
record ExportTime(@Nullable Instant asked, boolean pastLatest) {

  static ExportTime of(@Nullable Instant asked, Set<Observed> observed) {
    return new ExportTime(asked, observed.contains(Observed.EXPORT_PAST_LATEST));
  }

  /** Checks the instant, which must lie within the window to the second. */
  void require(Table table, RecoveryWindow window, Instant now) {
    if (asked == null) {
      return;
    }
    if (asked.isAfter(now) || asked.isBefore(table.createdAt().truncatedTo(SECONDS))) {
      throw invalid("Export Time is invalid");
    }
    if (!window.covers(asked, pastLatest ? now : window.latest(now), now)) {
      throw notAvailable();
    }
  }

  static InvalidExportTimeException notAvailable() {
    return invalid("Point in Time Recovery is not available for specified export time");
  }

  static InvalidExportTimeException invalid(String message) {
    return InvalidExportTimeException.builder().message(message).build();
  }
}
