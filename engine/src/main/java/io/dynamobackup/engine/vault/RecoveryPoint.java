package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.BackupArn;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/**
 * A backup of a table in a vault. Without DynamoDB's advanced features in AWS Backup it is a backup
 * of DynamoDB's, of type AWS_BACKUP, and has the ARN of that (Developer Guide, "Advanced DynamoDB
 * backup").
 *
 * @param arn that of the backup
 * @param vault the name of the vault
 * @param iamRoleArn on whose behalf it was made
 * @param retention how long it is kept
 * @param createdBy the rule of a plan that wanted it, or null
 */
@API(status = Status.INTERNAL)
public record RecoveryPoint(
    BackupArn arn,
    String vault,
    String iamRoleArn,
    Retention retention,
    @Nullable RecoveryPointCreator createdBy) {

  /** Returns this recovery point, kept for another time. */
  public RecoveryPoint with(Retention other) {
    return new RecoveryPoint(arn, vault, iamRoleArn, other, createdBy);
  }
}
