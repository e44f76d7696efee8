package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RecoveryPoint;
import io.dynamobackup.engine.vault.RecoveryPoints;
import java.time.Instant;

/** Tells that a copy of a recovery point is complete, if it is still there. */
record CompleteCopy(BackupArn copy) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    Backup backup = services.backups().find(copy, due);
    RecoveryPoint point =
        services.states().of(RecoveryPoints.class, RecoveryPoints::new).find(copy);
    if (backup != null && point != null) {
      services
          .states()
          .of(MonitoringLog.class, MonitoringLog::new)
          .add(CopiedRecoveryPoint.of(point, backup, services.account(), due));
    }
  }
}
