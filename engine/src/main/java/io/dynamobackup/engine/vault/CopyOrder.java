package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.Lifecycle;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/**
 * What a copy job is to do, whoever wants it. It says all that is told of the recovery point, which
 * may be gone when somebody asks.
 *
 * @param recoveryPoint its ARN
 * @param bytes its size
 * @param tableArn the table it is of
 * @param vaultArn where it is
 * @param destinationVaultArn where the copy goes, in any account and Region
 * @param retention how long the copy is kept, counted from the creation of the recovery point
 * @param iamRoleArn on whose behalf
 * @param createdBy the rule of a plan that wants it, or null where a user does
 * @param backupJob the id of the backup job that it follows, or null
 */
@API(status = Status.INTERNAL)
public record CopyOrder(
    String recoveryPoint,
    long bytes,
    String tableArn,
    String vaultArn,
    String destinationVaultArn,
    Retention retention,
    String iamRoleArn,
    @Nullable RecoveryPointCreator createdBy,
    @Nullable String backupJob) {

  /**
   * Returns an order to copy a recovery point that somebody asks for.
   *
   * @param lifecycle of the copy; what it leaves open is as the recovery point has it
   */
  public static CopyOrder of(
      StoredBackup stored,
      Vault vault,
      String destinationVaultArn,
      @Nullable Lifecycle lifecycle,
      String iamRoleArn) {
    Retention ofSource = stored.point().retention();
    return new CopyOrder(
        stored.arn(),
        stored.backup().contents().bytes(),
        stored.backup().source().arn(),
        vault.arn(),
        destinationVaultArn,
        lifecycle == null ? ofSource : Retention.of(lifecycle).endingNoLaterThan(ofSource),
        iamRoleArn,
        null,
        null);
  }

  /** Returns this order, which a rule of a plan gives once a backup job is complete. */
  public CopyOrder by(RecoveryPointCreator creator, String backupJobId) {
    return new CopyOrder(
        recoveryPoint,
        bytes,
        tableArn,
        vaultArn,
        destinationVaultArn,
        retention,
        iamRoleArn,
        creator,
        backupJobId);
  }

  /** Returns why nothing can be copied so, whatever there is to copy, or null. */
  public @Nullable String fault() {
    return destinationVaultArn.equals(vaultArn)
        ? "Source and destination backup vault must differ: " + vaultArn
        : null;
  }

  /** Returns the name of the table. */
  public String tableName() {
    return tableArn.substring(tableArn.indexOf('/') + 1);
  }
}
