package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RecoveryPoint;
import io.dynamobackup.engine.vault.RecoveryPoints;
import java.time.Instant;
import java.util.Objects;

/**
 * Tells that a recovery point went to cold storage, if it is still there, and was not to go at
 * another time meanwhile.
 *
 * @param days after which it was to go
 */
record TierRecoveryPoint(BackupArn backup, Long days) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    Backup found = services.backups().find(backup, due);
    RecoveryPoint point =
        services.states().of(RecoveryPoints.class, RecoveryPoints::new).find(backup);
    if (found != null && point != null && Objects.equals(days, point.retention().coldAfterDays())) {
      services
          .states()
          .of(MonitoringLog.class, MonitoringLog::new)
          .addOnce(new TieredRecoveryPoint(point.arn(), point.vault(), due));
    }
  }
}
