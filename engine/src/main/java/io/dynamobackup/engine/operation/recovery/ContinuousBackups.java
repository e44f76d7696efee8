package io.dynamobackup.engine.operation.recovery;

import io.dynamobackup.engine.catalog.RecoveryWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/**
 * What AWS tells of continuous backups: ENABLED once the service has enabled them on a new table,
 * whether or not point-in-time recovery is on.
 */
final class ContinuousBackups {
  private ContinuousBackups() {}

  /** Describes a table on which backups can be made, and its window, null when recovery is off. */
  static ContinuousBackupsDescription enabled(@Nullable RecoveryWindow window, Instant now) {
    return ContinuousBackupsDescription.builder()
        .continuousBackupsStatus(ContinuousBackupsStatus.ENABLED)
        .pointInTimeRecoveryDescription(window == null ? off() : on(window, now))
        .build();
  }

  /** Describes a table on which the service is still enabling backups. */
  static ContinuousBackupsDescription disabled() {
    return ContinuousBackupsDescription.builder()
        .continuousBackupsStatus(ContinuousBackupsStatus.DISABLED)
        .pointInTimeRecoveryDescription(off())
        .build();
  }

  private static PointInTimeRecoveryDescription off() {
    return PointInTimeRecoveryDescription.builder()
        .pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.DISABLED)
        .build();
  }

  /** Times are of whole seconds. */
  private static PointInTimeRecoveryDescription on(RecoveryWindow window, Instant now) {
    return PointInTimeRecoveryDescription.builder()
        .pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.ENABLED)
        .recoveryPeriodInDays(window.days())
        .earliestRestorableDateTime(window.earliest(now).truncatedTo(ChronoUnit.SECONDS))
        .latestRestorableDateTime(window.latest(now).truncatedTo(ChronoUnit.SECONDS))
        .build();
  }
}
