package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

/** What AWS tells of a backup. */
@API(status = Status.INTERNAL)
public final class BackupDescriptions {
  private BackupDescriptions() {}

  /** Describes a backup in a status, under the ARN it was asked for. */
  public static BackupDescription of(Backup backup, BackupStatus status, String askedFor) {
    return BackupDescription.builder()
        .backupDetails(backup.details(status, askedFor))
        .sourceTableDetails(SourceTable.details(backup))
        .sourceTableFeatureDetails(backup.features())
        .build();
  }

  /** Returns the entry of a backup in a list. */
  public static BackupSummary summary(Backup backup, Instant now) {
    return BackupSummary.builder()
        .tableName(backup.source().name())
        .tableId(backup.source().id())
        .tableArn(backup.source().arn())
        .backupArn(backup.arn().toString())
        .backupName(backup.name())
        .backupCreationDateTime(backup.createdAt())
        .backupExpiryDateTime(backup.expiresAt())
        .backupStatus(backup.status(now))
        .backupType(backup.type())
        .backupSizeBytes(backup.contents().bytes())
        .build();
  }
}
