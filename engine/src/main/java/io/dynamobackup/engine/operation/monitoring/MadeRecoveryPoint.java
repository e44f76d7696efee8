package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.BackupJob;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** A job began to make a recovery point, or has made it. */
record MadeRecoveryPoint(BackupJob job, BackupJob.Made made, BackupJobState state, Instant at)
    implements Occurrence {

  @Override
  public EventText event() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("backupVaultName", job.vault().name());
    detail.put("backupVaultArn", job.vault().arn());
    detail.put("creationDate", made.startedAt().toString());
    detail.put("iamRoleArn", job.iamRoleArn());
    detail.put("resourceType", "DynamoDB");
    detail.put("resourceArn", job.tableArn());
    detail.put("status", status());
    detail.put("isEncrypted", "true");
    detail.put("storageClass", "WARM");
    Instant completedAt = job.completedAt(at);
    if (completedAt != null) {
      detail.put("completionDate", completedAt.toString());
    }
    RuleText.add(detail, job.order().createdBy());
    LifecycleText.add(detail, job.retention(), made.startedAt(), job.isFullyManaged());
    return new EventText("Recovery Point State Change", List.of(made.recoveryPoint()), detail);
  }

  private String status() {
    return state == BackupJobState.COMPLETED ? "COMPLETED" : "CREATING";
  }

  @Override
  public Metric metric() {
    return StateMetric.of("RecoveryPoints", status(), job.vault().name());
  }
}
