package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.CopyJob;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CopyJobState;

/**
 * A copy job came into another state.
 *
 * @param topicArn who is told, if anybody
 */
record CopyJobOccurrence(
    CopyJob job, CopyJobState state, Instant at, String account, @Nullable String topicArn)
    implements Occurrence {

  /** Returns the name of a vault. */
  static String vault(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  @Override
  public EventText event() {
    return new EventText("Copy Job State Change", List.of(job.order().recoveryPoint()), detail());
  }

  /** What AWS's examples have, which is little while the job is only created. */
  private Map<String, Object> detail() {
    Map<String, Object> detail = new LinkedHashMap<>();
    if (state == CopyJobState.CREATED) {
      detail.put("creationDate", job.createdAt().toString());
      detail.put("state", state.toString());
      detail.put("sourceBackupVaultArn", job.order().vaultArn());
      detail.put("destinationBackupVaultArn", job.order().destinationVaultArn());
      return detail;
    }
    detail.put("copyJobId", job.id());
    detail.put("backupSizeInBytes", job.order().bytes());
    detail.put("creationDate", job.createdAt().toString());
    detail.put("iamRoleArn", job.order().iamRoleArn());
    detail.put("resourceArn", job.order().tableArn());
    detail.put("resourceType", "DynamoDB");
    detail.put("sourceBackupVaultArn", job.order().vaultArn());
    detail.put("state", state.toString());
    addEnd(detail);
    detail.put("destinationBackupVaultArn", job.order().destinationVaultArn());
    String copy = state == CopyJobState.COMPLETED ? job.copy() : null;
    detail.put("destinationRecoveryPointArn", copy == null ? Map.of() : copy);
    RuleText.add(detail, job.order().createdBy());
    return detail;
  }

  private void addEnd(Map<String, Object> detail) {
    if (job.message() != null) {
      detail.put("statusMessage", job.message());
    }
    Instant completedAt = job.completedAt(at);
    if (completedAt != null) {
      detail.put("completionDate", completedAt.toString());
    }
  }

  @Override
  public Metric metric() {
    return StateMetric.of("CopyJobs", state.toString(), vault(job.order().destinationVaultArn()));
  }

  /** AWS's texts of copy jobs are not on record; these are as those of backup jobs. */
  @Override
  public @Nullable NotificationText notification() {
    return topicArn == null
        ? null
        : new NotificationText(
            topicArn,
            "An AWS Backup copy job %s. Recovery point ARN: %s. Resource ARN : %s. CopyJob ID : %s"
                .formatted(told(), job.order().recoveryPoint(), job.order().tableArn(), job.id()),
            NotificationAttributes.of(
                "COPY_JOB", state.toString(), account, job.id(), job.createdAt()));
  }

  private String told() {
    return switch (state) {
      case COMPLETED -> "was completed successfully";
      case RUNNING -> "was started";
      default -> "failed";
    };
  }
}
