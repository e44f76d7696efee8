package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RecoveryPoint;
import io.dynamobackup.engine.vault.RecoveryPointListener;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;

/** Records what becomes of recovery points once they are made. */
record RecoveryPointRecorder(MonitoringLog log, Topics topics, EngineServices services)
    implements RecoveryPointListener {

  @Override
  public void put(RecoveryPoint point, @Nullable RecoveryPoint before) {
    Instant now = services.clock().instant();
    Backup backup = services.backups().at(point.backup());
    if (backup != null && before == null && point.copiedFrom() != null) {
      copied(point, backup, now);
    }
    if (backup != null && !backup.isOfDynamoDb()) {
      tier(point, before, backup, now);
    }
    if (point.isExpired()) {
      removed(point, backup, RecoveryPointStatus.EXPIRED, now);
      return;
    }
    String topicArn = topics.of(point.vault(), "RECOVERY_POINT_MODIFIED");
    if (backup != null && before != null && topicArn != null) {
      log.add(new ModifiedRecoveryPoint(point, backup.source().arn(), now, topicArn));
    }
  }

  /** Of what a backup job makes that job tells; a copy is perhaps made by another account. */
  private void copied(RecoveryPoint point, Backup backup, Instant now) {
    log.add(CopiedRecoveryPoint.of(point, backup, services.account(), now));
    if (now.isBefore(backup.availableAt())) {
      services.schedule(backup.availableAt(), new CompleteCopy(point.backup()));
    }
  }

  /** Tells of its move to cold storage once that comes. */
  private void tier(
      RecoveryPoint point, @Nullable RecoveryPoint before, Backup backup, Instant now) {
    Long days = point.retention().coldAfterDays();
    Instant coldAt = point.retention().coldAt(backup.createdAt());
    boolean isKnown = before != null && Objects.equals(days, before.retention().coldAfterDays());
    if (days != null && coldAt != null && !isKnown) {
      services.schedule(
          coldAt.isAfter(now) ? coldAt : now, new TierRecoveryPoint(point.backup(), days));
    }
  }

  /** One that was never complete is no news of its own: its job tells. */
  @Override
  public void removed(RecoveryPoint point) {
    Instant now = services.clock().instant();
    Backup backup = services.backups().find(point.backup(), now);
    if (backup == null || backup.status(now) != BackupStatus.CREATING) {
      removed(point, backup, RecoveryPointStatus.DELETING, now);
    }
  }

  private void removed(
      RecoveryPoint point, @Nullable Backup backup, RecoveryPointStatus state, Instant now) {
    String table = backup == null ? null : backup.source().arn();
    log.add(new RemovedRecoveryPoint(point, state, table, services.account(), now));
  }
}
