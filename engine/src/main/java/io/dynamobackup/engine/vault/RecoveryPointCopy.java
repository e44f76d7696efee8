package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.catalog.RecoveryPointArn;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;
import java.util.Map;

/**
 * Copies recovery points, tags included, in constant time. A copy is as old as what it is a copy of
 * (Developer Guide, "Copy a backup").
 *
 * @param services what the account of the copy has in its Region
 * @param vault the name of the vault there
 */
record RecoveryPointCopy(EngineServices services, String vault) {

  /** Makes the copy that a job is to make. */
  Backup of(StoredBackup original, Map<String, String> tags, CopyJob job, Instant completesAt) {
    String arn = RecoveryPointArn.in(services.account(), services.identifiers().uuid()).toString();
    Backup backup = original.backup().copiedTo(place(original.backup()), arn, completesAt);
    Backup copy = RecoveryPointExpiry.of(services).apply(job.order().retention(), vault, backup);
    services.backups().add(copy);
    StoredBackups stored = StoredBackups.of(services);
    stored
        .points()
        .put(
            new RecoveryPoint(
                copy.arn(),
                arn,
                vault,
                job.order().iamRoleArn(),
                job.order().retention(),
                job.order().vaultArn(),
                job.order().createdBy(),
                false));
    stored.tags().create(arn, tags);
    return copy;
  }

  private BackupArn place(Backup original) {
    return services
        .backups()
        .free(
            () ->
                services
                    .account()
                    .backupArn(
                        original.source().name(),
                        original.createdAt(),
                        services.identifiers().backupSuffix()));
  }
}
