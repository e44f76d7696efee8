package io.dynamobackup.engine.operation.export;

import static java.time.temporal.ChronoUnit.SECONDS;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import io.dynamobackup.engine.catalog.Table;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;

/**
 * The period whose changes an incremental export has: from an instant, and before another (API
 * Reference, "IncrementalExportSpecification").
 */
record ExportPeriod(Instant from, Instant to, ExportViewType view) {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Without an end, the period ends now: at a whole second, as was seen on AWS. */
  static ExportPeriod of(IncrementalExportSpecification asked, Instant now) {
    return new ExportPeriod(
        asked.exportFromTime(),
        asked.exportToTime() == null ? now.truncatedTo(SECONDS) : asked.exportToTime(),
        asked.exportViewType() == null
            ? ExportViewType.NEW_AND_OLD_IMAGES
            : asked.exportViewType());
  }

  /** Checks the period as far as that can be done without recovery being on. */
  void require(Table table, Instant now) {
    if (from.isBefore(table.createdAt().truncatedTo(SECONDS))) {
      throw ExportTime.invalid(
          "Incremental export period from time cannot be less than the table creation time : "
              + from.truncatedTo(SECONDS));
    }
    if (to.isAfter(now)) {
      throw ExportTime.invalid(
          "Incremental export period to time cannot be greater than the current time : "
              + to.truncatedTo(SECONDS));
    }
    Duration length = Duration.between(from, to);
    if (length.compareTo(SHORTEST) < 0) {
      throw wrongLength("less than 15 minutes");
    }
    if (length.compareTo(LONGEST) > 0) {
      throw wrongLength("greater than 24 hours");
    }
  }

  private static RuntimeException wrongLength(String what) {
    return ExportTime.invalid(
        "Difference between export period from time and export period to time is " + what);
  }

  /** Checks that the changes of the whole period are known. */
  void require(RecoveryWindow window, Instant now) {
    if (!window.covers(from, now, now)) {
      throw ExportTime.notAvailable();
    }
  }

  /** Returns the period as descriptions tell it. */
  IncrementalExportSpecification specification() {
    return IncrementalExportSpecification.builder()
        .exportFromTime(from)
        .exportToTime(to)
        .exportViewType(view)
        .build();
  }
}
