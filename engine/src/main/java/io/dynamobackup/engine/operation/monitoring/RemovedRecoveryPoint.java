package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.monitoring.Metric;
import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.AwsBackupArn;
import io.dynamobackup.engine.vault.RecoveryPoint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;

/**
 * A recovery point was deleted, by somebody or by its lifecycle, which takes no time here; or was
 * not, as its role is denied.
 *
 * @param state DELETING or EXPIRED
 * @param tableArn null where it went by itself
 */
record RemovedRecoveryPoint(
    RecoveryPoint point,
    RecoveryPointStatus state,
    @Nullable String tableArn,
    Account account,
    Instant at)
    implements Occurrence {

  static String vaultArn(RecoveryPoint point, Account account) {
    return AwsBackupArn.of(account, "backup-vault", point.vault());
  }

  @Override
  public EventText event() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("backupVaultName", point.vault());
    detail.put("backupVaultArn", vaultArn(point, account));
    detail.put("iamRoleArn", point.iamRoleArn());
    detail.put("resourceType", "DynamoDB");
    String table = table();
    if (table != null) {
      detail.put("resourceArn", table);
    }
    detail.put("status", state.toString());
    detail.put("isEncrypted", "true");
    return new EventText("Recovery Point State Change", List.of(point.arn()), detail);
  }

  /** Where a copy that has gone by itself came from is not known any more. */
  private @Nullable String table() {
    if (tableArn != null) {
      return tableArn;
    }
    return point.copiedFrom() == null ? account.tableArn(point.backup().table()) : null;
  }

  @Override
  public Metric metric() {
    return StateMetric.of("RecoveryPoints", state.toString(), point.vault());
  }
}
