package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.BackupJob;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/**
 * A backup job came into another state.
 *
 * @param topicArn who is told, if anybody
 */
record BackupJobOccurrence(
    BackupJob job, BackupJobState state, Instant at, String account, @Nullable String topicArn)
    implements Occurrence {

  @Override
  public EventText event() {
    return new EventText("Backup Job State Change", resources(), detail());
  }

  private List<String> resources() {
    return state == BackupJobState.COMPLETED && job.recoveryPoint() != null
        ? List.of(job.recoveryPoint().toString())
        : List.of();
  }

  /** What AWS's examples have, which is little while the job is only created. */
  private Map<String, Object> detail() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("backupJobId", job.id());
    if (state == BackupJobState.CREATED) {
      detail.put("state", state.toString());
      detail.put("creationDate", job.createdAt().toString());
      return detail;
    }
    if (job.made() != null) {
      detail.put("backupSizeInBytes", String.valueOf(job.bytes()));
    }
    detail.put("backupVaultArn", job.vault().arn());
    detail.put("backupVaultName", job.vault().name());
    detail.put("bytesTransferred", isCompleted() ? String.valueOf(job.bytes()) : "0");
    detail.put("creationDate", job.createdAt().toString());
    detail.put("iamRoleArn", job.iamRoleArn());
    detail.put("resourceArn", job.tableArn());
    detail.put("resourceType", "DynamoDB");
    detail.put("state", state.toString());
    addEnd(detail);
    detail.put("startBy", job.startBy().toString());
    detail.put("percentDone", isCompleted() ? 100 : 0);
    RuleText.add(detail, job.order().createdBy());
    return detail;
  }

  private void addEnd(Map<String, Object> detail) {
    if (job.message() != null) {
      detail.put("statusMessage", "\"%s\"".formatted(job.message()));
    }
    Instant completedAt = job.completedAt(at);
    if (completedAt != null) {
      detail.put("completionDate", completedAt.toString());
    }
  }

  private boolean isCompleted() {
    return state == BackupJobState.COMPLETED;
  }

  @Override
  public Metric metric() {
    return StateMetric.of("BackupJobs", state.toString(), job.vault().name());
  }

  @Override
  public @Nullable NotificationText notification() {
    if (topicArn == null) {
      return null;
    }
    String recoveryPoint =
        isCompleted() ? "Recovery point ARN: %s. ".formatted(job.recoveryPoint()) : "";
    return new NotificationText(
        topicArn,
        "An AWS Backup job %s. %sResource ARN : %s. BackupJob ID : %s"
            .formatted(told(), recoveryPoint, job.tableArn(), job.id()),
        NotificationAttributes.of(
            "BACKUP_JOB", state.toString(), account, job.id(), job.createdAt()));
  }

  private String told() {
    return switch (state) {
      case COMPLETED -> "was completed successfully";
      case RUNNING -> "was started";
      case ABORTED -> "was stopped";
      case EXPIRED -> "failed to complete in time";
      default -> "failed";
    };
  }
}
