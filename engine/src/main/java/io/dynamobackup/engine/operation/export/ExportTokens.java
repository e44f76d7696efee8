package io.dynamobackup.engine.operation.export;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;

/**
 * The client tokens of exports: under one that was used within 8 hours an export is not begun again
 * (API Reference, "ExportTableToPointInTime").
 */
record ExportTokens(Exports exports) {
  private static final Duration VALID = Duration.ofHours(8);

  /**
   * Returns the export that the request was answered with before, or null.
   *
   * @throws ExportConflictException if it was another request
   */
  @Nullable Export repeated(ExportTableToPointInTimeRequest request, Instant now) {
    Export before = exports.ofToken(request.clientToken());
    if (before == null || !now.isBefore(before.begun().startTime().plus(VALID))) {
      return null;
    }
    if (!before.request().equals(request)) {
      throw ExportConflictException.builder()
          .message("Export conflict: Duplicate request detected with conflicting parameters")
          .build();
    }
    return before;
  }
}
