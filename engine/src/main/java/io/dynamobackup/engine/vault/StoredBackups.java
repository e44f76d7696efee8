package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.RecoveryPointArn;
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
public record StoredBackups(RecoveryPoints points, Backups backups, ResourceTags tags) {

  /** Returns what finds the recovery points of an account in a Region. */
  public static StoredBackups of(EngineServices services) {
    return new StoredBackups(
        services.states().of(RecoveryPoints.class, RecoveryPoints::new),
        services.backups(),
        services.states().of(ResourceTags.class, ResourceTags::new));
  }

  /** Returns what is in a vault, in the order of its creation. */
  public List<StoredBackup> inVault(String vault, Instant now) {
    return there(points.of(vault), now);
  }

  /** Returns what is in all vaults. */
  public List<StoredBackup> all(Instant now) {
    return there(points.all(), now);
  }

  /** Returns what there is of a table, in all vaults, in the order of its creation. */
  public List<StoredBackup> ofTable(String tableArn, Instant now) {
    return all(now).stream()
        .filter(stored -> stored.backup().source().arn().equals(tableArn))
        .sorted(Comparator.comparing(StoredBackup::place))
        .toList();
  }

  /** Returns the recovery point of that ARN in a vault; throws when there is none. */
  public StoredBackup get(Vault vault, String arn, Instant now) {
    StoredBackup found = find(arn, now);
    if (found == null || !found.point().vault().equals(vault.name())) {
      throw BackupErrors.notFound(
          "Recovery point %s not found in backup vault %s".formatted(arn, vault.name()));
    }
    return found;
  }

  /** Returns the recovery point of that ARN, whichever vault it is in, or null. */
  public @Nullable StoredBackup find(String arn, Instant now) {
    BackupArn ofDynamoDb = BackupArn.parse(arn);
    Backup backup =
        ofDynamoDb == null ? backups.findManaged(arn, now) : backups.find(ofDynamoDb, now);
    if (backup == null) {
      return null;
    }
    RecoveryPoint point = points.find(backup.arn());
    return point == null || !point.arn().equals(arn) ? null : new StoredBackup(point, backup);
  }

  /**
   * Returns the recovery point of that ARN, whichever vault it is in; throws when there is none.
   */
  public StoredBackup get(String arn, Instant now) {
    StoredBackup found = find(arn, now);
    if (found == null) {
      throw BackupErrors.notFound("Recovery point %s not found".formatted(arn));
    }
    return found;
  }

  /** Forgets the tags of a recovery point that has gone. */
  public void forgetGone(String arn, Instant now) {
    if (RecoveryPointArn.parse(arn) != null && find(arn, now) == null) {
      tags.remove(arn);
    }
  }

  /** Removes a recovery point, and the backup it is. */
  public void remove(StoredBackup stored) {
    points.remove(stored.point());
    backups.remove(stored.backup());
    tags.remove(stored.arn());
  }

  /**
   * Has a recovery point go from its vault if its time has come; one whose role is denied stays,
   * and has EXPIRED (API Reference, "DescribeRecoveryPoint").
   */
  public void letGo(BackupArn backup, DeniedRoles denied, Instant now) {
    RecoveryPoint point = points.find(backup);
    if (point == null) {
      return;
    }
    if (denied.contains(point.iamRoleArn()) && backups.keep(backup, now)) {
      points.put(point.expire());
    } else {
      stored(point, now);
    }
  }

  private List<StoredBackup> there(List<RecoveryPoint> some, Instant now) {
    return some.stream().map(point -> stored(point, now)).filter(Objects::nonNull).toList();
  }

  private @Nullable StoredBackup stored(RecoveryPoint point, Instant now) {
    Backup backup = backups.find(point.backup(), now);
    if (backup == null) {
      points.remove(point);
      tags.remove(point.arn());
      return null;
    }
    return new StoredBackup(point, backup);
  }
}
