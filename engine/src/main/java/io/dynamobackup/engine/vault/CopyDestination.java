package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.policy.PolicyDocument;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The vault that a copy goes into, in any account and Region.
 *
 * @param source whose the copied recovery point is
 * @param services what the account of the vault has in its Region
 * @param arn names the vault
 */
record CopyDestination(EngineServices source, EngineServices services, VaultArn arn) {
  private static final String ACTION = "backup:CopyIntoBackupVault";

  /**
   * What AWS was seen to say to whom a role or the vault's policy does not allow it (AWS re:Post).
   */
  private static final StatusMessage DENIED =
      StatusMessage.accessDenied("Access Denied trying to call AWS Backup service");

  /** What AWS was seen to say of accounts that do not share their backups (AWS re:Post). */
  private static final StatusMessage OTHER_ORGANIZATION =
      StatusMessage.of(
          "Copy job failed. Both source and destination account must be a member of the same"
              + " organization.");

  /** Returns the destination that an order names. */
  static CopyDestination of(CopyOrder order, EngineServices source) {
    VaultArn arn = VaultArn.parse(order.destinationVaultArn());
    return new CopyDestination(source, arn.services(source), arn);
  }

  /** Returns why the copy cannot be made, or null. */
  @Nullable StatusMessage obstacle(CopyOrder order) {
    if (DeniedRoles.of(source).contains(order.iamRoleArn())) {
      return DENIED;
    }
    if (isOfOtherAccount() && !GlobalSettings.of(source).allowCopiesToOtherAccounts()) {
      return OTHER_ORGANIZATION;
    }
    if (order.fault() != null) {
      return StatusMessage.invalidParameters(order.fault());
    }
    Vault vault = arn.find(source);
    if (vault == null) {
      return isOfOtherAccount()
          ? DENIED
          : StatusMessage.of("Backup vault %s not found".formatted(arn.name()));
    }
    if (isOfOtherAccount() && !allows(vault, order)) {
      return DENIED;
    }
    return vault.lock() == null || vault.lock().allows(order.retention().deleteAfterDays())
        ? null
        : StatusMessage.invalidParameters(
            "Retention period of the copy job is outside of the range that Vault Lock of backup vault %s allows"
                .formatted(arn.name()));
  }

  private boolean isOfOtherAccount() {
    return !services.account().id().equals(source.account().id());
  }

  private boolean allows(Vault vault, CopyOrder order) {
    if (vault.policy() == null) {
      return false;
    }
    try {
      Account account = source.account();
      return PolicyDocument.parse(vault.policy())
          .allows(account.id(), order.iamRoleArn(), ACTION, vault.arn());
    } catch (AwsServiceException e) { // a policy that cannot be read allows nothing
      return false;
    }
  }
}
