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
 * @param sourceTableArn the table that was backed up
 * @param restoreDateTime the moment whose contents the table has
 */
@API(status = Status.INTERNAL)
public record RestoreOrigin(
    @Nullable BackupArn backup, String sourceTableArn, Instant restoreDateTime) {

  /** Returns the summary AWS shows until the restored table is ACTIVE. */
  public RestoreSummary summary() {
    return RestoreSummary.builder()
        .sourceBackupArn(backup == null ? null : backup.toString())
        .sourceTableArn(sourceTableArn)
        .restoreDateTime(restoreDateTime)
        .restoreInProgress(true)
        .build();
  }
}
