package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RecoveryPoint;
import io.dynamobackup.engine.vault.RecoveryPointListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

/** Records what becomes of recovery points once they are made. */
record RecoveryPointRecorder(MonitoringLog log, Topics topics, EngineServices services)
    implements RecoveryPointListener {

  @Override
  public void put(RecoveryPoint point, @Nullable RecoveryPoint before) {
    Instant now = services.clock().instant();
    Backup backup = services.backups().find(point.backup(), now);
    if (backup != null && backup.goneAt() != null) {
      services.schedule(backup.goneAt(), new LetGo(point.backup()));
    }
    String topicArn = topics.of(point.vault(), "RECOVERY_POINT_MODIFIED");
    if (before != null && topicArn != null) {
      log.add(new ModifiedRecoveryPoint(point, table(point), now, topicArn));
    }
  }

  /** One that was never complete is no news of its own: its job tells. */
  @Override
  public void removed(RecoveryPoint point) {
    Instant now = services.clock().instant();
    Backup backup = services.backups().find(point.backup(), now);
    if (backup == null || backup.status(now) != BackupStatus.CREATING) {
      log.add(new RemovedRecoveryPoint(point, table(point), services.account(), now));
    }
  }

  private String table(RecoveryPoint point) {
    return services.account().tableArn(point.backup().table());
  }
}
