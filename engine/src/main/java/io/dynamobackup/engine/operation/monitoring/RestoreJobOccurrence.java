package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.RestoreJob;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/**
 * A restore job came into another state.
 *
 * @param topicArn who is told, if anybody
 */
record RestoreJobOccurrence(
    RestoreJob job, RestoreJobStatus status, Instant at, String account, @Nullable String topicArn)
    implements Occurrence {

  /** Returns the name of the vault that a job restores from. */
  static String vault(RestoreJob job) {
    return CopyJobOccurrence.vault(job.order().vaultArn());
  }

  @Override
  public EventText event() {
    return new EventText(
        "Restore Job State Change", List.of(job.order().recoveryPoint()), detail());
  }

  private Map<String, Object> detail() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("restoreJobId", job.id());
    detail.put("backupVaultArn", job.order().vaultArn());
    detail.put("recoveryPointArn", job.order().recoveryPoint());
    detail.put("sourceResourceArn", job.order().sourceTableArn());
    detail.put("backupSizeInBytes", Long.toString(job.order().bytes()));
    detail.put("creationDate", job.createdAt().toString());
    detail.put("iamRoleArn", job.order().iamRoleArn());
    detail.put("percentDone", 0); // in AWS's example that is so even of a completed job
    detail.put("resourceType", "DynamoDB");
    detail.put("status", status.toString());
    put(detail, "statusMessage", job.message());
    put(detail, "createdResourceArn", job.createdTableArn(at));
    put(detail, "completionDate", job.completedAt(at));
    put(detail, "restoreTestingPlanArn", job.order().testingPlanArn());
    return detail;
  }

  private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
    if (value != null) {
      detail.put(name, value.toString());
    }
  }

  @Override
  public Metric metric() {
    return StateMetric.of("RestoreJobs", status.toString(), vault(job));
  }

  /** AWS's texts of restore jobs are not on record; these are as those of backup jobs. */
  @Override
  public @Nullable NotificationText notification() {
    return topicArn == null
        ? null
        : new NotificationText(
            topicArn,
            "An AWS Backup restore job %s. Recovery point ARN: %s. RestoreJob ID : %s"
                .formatted(told(), job.order().recoveryPoint(), job.id()),
            NotificationAttributes.of(
                "RESTORE_JOB", status.toString(), account, job.id(), job.createdAt()));
  }

  private String told() {
    return switch (status) {
      case COMPLETED -> "was completed successfully";
      case RUNNING -> "was started";
      default -> "failed";
    };
  }
}
