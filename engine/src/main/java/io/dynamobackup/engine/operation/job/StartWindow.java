package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.vault.BackupErrors;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;

/**
 * How long after its creation a job may start and complete (API Reference, "StartBackupJob").
 *
 * @param start eight hours, unless the request says otherwise
 */
record StartWindow(Duration start) {
  private static final long DEFAULT_MINUTES = 480;
  private static final long LEAST_MINUTES = 60;
  private static final long MOST_MINUTES = 52_560_000;

  static StartWindow of(StartBackupJobRequest request) {
    long start = minutes("StartWindowMinutes", request.startWindowMinutes(), DEFAULT_MINUTES);
    minutes("CompleteWindowMinutes", request.completeWindowMinutes(), MOST_MINUTES);
    return new StartWindow(Duration.ofMinutes(start));
  }

  private static long minutes(String name, @Nullable Long given, long otherwise) {
    if (given != null && (given < LEAST_MINUTES || given > MOST_MINUTES)) {
      throw BackupErrors.invalidParameter(
          "%s (%d) must be between %d and %d".formatted(name, given, LEAST_MINUTES, MOST_MINUTES));
    }
    return given == null ? otherwise : given;
  }
}
