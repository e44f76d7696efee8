package io.dynamobackup.engine.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is counted of one occurrence.
 *
 * @param name one of {@link #NAMES}
 * @param backupVaultName a dimension
 * @param resourceType a dimension
 */
@API(status = Status.INTERNAL)
public record Metric(String name, String backupVaultName, String resourceType) {
  /** The metrics that AWS documents. */
  static final List<String> NAMES =
      List.of(
          "NumberOfBackupJobsCreated",
          "NumberOfBackupJobsPending",
          "NumberOfBackupJobsRunning",
          "NumberOfBackupJobsAborted",
          "NumberOfBackupJobsCompleted",
          "NumberOfBackupJobsFailed",
          "NumberOfBackupJobsExpired",
          "NumberOfCopyJobsCreated",
          "NumberOfCopyJobsRunning",
          "NumberOfCopyJobsCompleted",
          "NumberOfCopyJobsFailed",
          "NumberOfRestoreJobsPending",
          "NumberOfRestoreJobsRunning",
          "NumberOfRestoreJobsCompleted",
          "NumberOfRestoreJobsFailed",
          "NumberOfRecoveryPointsCompleted",
          "NumberOfRecoveryPointsPartial",
          "NumberOfRecoveryPointsExpired",
          "NumberOfRecoveryPointsDeleting",
          "NumberOfRecoveryPointsCold");

  private static final Set<String> KNOWN = Set.copyOf(NAMES);

  static void requireKnown(String name) {
    if (!KNOWN.contains(Objects.requireNonNull(name, "metric"))) {
      throw new IllegalArgumentException(
          "metric (%s) must be one of %s".formatted(name, String.join(", ", NAMES)));
    }
  }

  /** Returns true if there is a metric of that name. */
  public boolean isKnown() {
    return KNOWN.contains(name);
  }

  MetricDatum datum(Instant timestamp, long sum) {
    return new MetricDatum(name, backupVaultName, resourceType, timestamp, sum);
  }
}
