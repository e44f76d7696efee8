package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Finds recovery points; those whose time has come have gone. */
@API(status = Status.INTERNAL)
public record StoredBackups(RecoveryPoints points, Backups backups) {

  /** Returns what finds the recovery points of an account in a Region. */
  public static StoredBackups of(EngineServices services) {
    return new StoredBackups(
        services.states().of(RecoveryPoints.class, RecoveryPoints::new), services.backups());
  }

  /** Returns what is in a vault, in the order of its creation. */
  public List<StoredBackup> inVault(String vault, Instant now) {
    return there(points.of(vault), now);
  }

  /** Returns what there is of a table, in all vaults, in the order of its creation. */
  public List<StoredBackup> ofTable(String tableArn, Instant now) {
    return there(points.all(), now).stream()
        .filter(stored -> stored.backup().source().arn().equals(tableArn))
        .sorted(Comparator.comparing(StoredBackup::place))
        .toList();
  }

  /** Returns the recovery point of that ARN in a vault; throws when there is none. */
  public StoredBackup get(Vault vault, String arn, Instant now) {
    return inVault(vault.name(), now).stream()
        .filter(stored -> stored.arn().equals(arn))
        .findFirst()
        .orElseThrow(
            () ->
                BackupErrors.notFound(
                    "Recovery point %s not found in backup vault %s".formatted(arn, vault.name())));
  }

  /** Removes a recovery point, and the backup it is. */
  public void remove(StoredBackup stored) {
    backups.remove(stored.backup());
    points.remove(stored.point());
  }

  /** Removes a recovery point from its vault if the backup it is has gone. */
  void removeExpired(String vault, BackupArn arn, Instant now) {
    RecoveryPoint point = points.find(vault, arn);
    if (point != null) {
      stored(point, now);
    }
  }

  private List<StoredBackup> there(List<RecoveryPoint> some, Instant now) {
    return some.stream().map(point -> stored(point, now)).filter(Objects::nonNull).toList();
  }

  private @Nullable StoredBackup stored(RecoveryPoint point, Instant now) {
    Backup backup = backups.find(point.arn(), now);
    if (backup == null) {
      points.remove(point);
      return null;
    }
    return new StoredBackup(point, backup);
  }
}
