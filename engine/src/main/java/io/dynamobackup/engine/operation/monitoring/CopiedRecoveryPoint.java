package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.RecoveryPoint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a recovery point is being made, or is complete.
 *
 * @param completedAt since when, or null while it is being made
 */
record CopiedRecoveryPoint(
    RecoveryPoint point,
    String tableArn,
    Instant createdAt,
    @Nullable Instant completedAt,
    Account account,
    Instant at)
    implements Occurrence {

  static CopiedRecoveryPoint of(RecoveryPoint point, Backup backup, Account account, Instant now) {
    return new CopiedRecoveryPoint(
        point,
        backup.source().arn(),
        backup.createdAt(),
        now.isBefore(backup.availableAt()) ? null : backup.availableAt(),
        account,
        now);
  }

  @Override
  public EventText event() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("backupVaultName", point.vault());
    detail.put("backupVaultArn", RemovedRecoveryPoint.vaultArn(point, account));
    detail.put("creationDate", createdAt.toString());
    detail.put("iamRoleArn", point.iamRoleArn());
    detail.put("resourceType", "DynamoDB");
    detail.put("resourceArn", tableArn);
    detail.put("status", status());
    detail.put("isEncrypted", "true");
    detail.put("storageClass", "WARM");
    if (completedAt != null) {
      detail.put("completionDate", completedAt.toString());
    }
    RuleText.add(detail, point.createdBy());
    LifecycleText.add(detail, point.retention(), createdAt, true);
    return new EventText("Recovery Point State Change", List.of(point.arn()), detail);
  }

  private String status() {
    return completedAt == null ? "CREATING" : "COMPLETED";
  }

  @Override
  public Metric metric() {
    return StateMetric.of("RecoveryPoints", status(), point.vault());
  }
}
