package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;

/**
 * What a table was restored from.
 *
 * @param backup the backup, or null for a restore to a point in time
 * @param backupArn the ARN that names the backup to clients, or null
 * @param sourceTableArn the table that was backed up
 * @param restoreDateTime the moment whose contents the table has
 */
@API(status = Status.INTERNAL)
public record RestoreOrigin(
    @Nullable BackupArn backup,
    @Nullable String backupArn,
    String sourceTableArn,
    Instant restoreDateTime) {

  /** Returns the origin of a table that is restored from a backup. */
  public static RestoreOrigin of(Backup backup) {
    return new RestoreOrigin(
        backup.arn(), backup.publicArn(), backup.source().arn(), backup.createdAt());
  }

  /** Returns the origin of a table that is restored to what another held at an instant. */
  public static RestoreOrigin of(Table table, Instant time) {
    return new RestoreOrigin(null, null, table.identity().arn(), time);
  }

  /** Returns the summary AWS shows until the restored table is ACTIVE. */
  public RestoreSummary summary() {
    return RestoreSummary.builder()
        .sourceBackupArn(backupArn)
        .sourceTableArn(sourceTableArn)
        .restoreDateTime(restoreDateTime)
        .restoreInProgress(true)
        .build();
  }
}
