package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.BackupArn;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/**
 * A backup of a table in a vault. Without DynamoDB's advanced features in AWS Backup it is a backup
 * of DynamoDB's, of type AWS_BACKUP, and has the ARN of that; with them DynamoDB knows nothing of
 * it (Developer Guide, "Advanced DynamoDB backup").
 *
 * @param backup where in the catalog of backups it is
 * @param arn names it to clients
 * @param vault the name of the vault
 * @param iamRoleArn on whose behalf it was made
 * @param retention how long it is kept
 * @param copiedFrom the ARN of the vault whose recovery point it is a copy of, or null
 * @param createdBy the rule of a plan that wanted it, or null
 * @param isExpired true if it was to be deleted, and its role did not allow that
 */
@API(status = Status.INTERNAL)
public record RecoveryPoint(
    BackupArn backup,
    String arn,
    String vault,
    String iamRoleArn,
    Retention retention,
    @Nullable String copiedFrom,
    @Nullable RecoveryPointCreator createdBy,
    boolean isExpired) {

  /** Returns what a job makes of a backup. */
  public static RecoveryPoint of(
      Backup backup,
      String vault,
      String iamRoleArn,
      Retention retention,
      @Nullable RecoveryPointCreator createdBy) {
    return new RecoveryPoint(
        backup.arn(), backup.publicArn(), vault, iamRoleArn, retention, null, createdBy, false);
  }

  /** Returns this recovery point, kept for another time. */
  public RecoveryPoint with(Retention other) {
    return new RecoveryPoint(
        backup, arn, vault, iamRoleArn, other, copiedFrom, createdBy, isExpired);
  }

  /** Returns this recovery point as one that should be gone. */
  public RecoveryPoint expire() {
    return new RecoveryPoint(
        backup, arn, vault, iamRoleArn, retention, copiedFrom, createdBy, true);
  }
}
