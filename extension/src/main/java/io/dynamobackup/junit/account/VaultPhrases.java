package io.dynamobackup.junit.account;

import software.amazon.awssdk.services.backup.model.CreateBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanResponse;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionResponse;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.DeleteRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DeleteRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointRequest;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultResponse;

/** How vaults, recovery points and plans of AWS Backup are told; loaded only where its SDK is. */
final class VaultPhrases {
  private VaultPhrases() {}

  static void addTo(PhraseBook phrases) {
    phrases.add(
        "backup:CreateBackupVault",
        CreateBackupVaultRequest.class,
        CreateBackupVaultResponse.class,
        r -> r.backupVaultName(),
        a -> "created");
    phrases.add(
        "backup:DescribeBackupVault",
        DescribeBackupVaultRequest.class,
        DescribeBackupVaultResponse.class,
        r -> r.backupVaultName(),
        a ->
            Texts.count(a.numberOfRecoveryPoints(), "recovery point")
                + (a.locked() ? ", locked" : ""));
    phrases.add(
        "backup:ListRecoveryPointsByBackupVault",
        ListRecoveryPointsByBackupVaultRequest.class,
        ListRecoveryPointsByBackupVaultResponse.class,
        r -> r.backupVaultName(),
        a ->
            Texts.count(a.recoveryPoints(), "recovery point")
                + (a.nextToken() == null ? "" : ", and more"));
    phrases.add(
        "backup:DescribeRecoveryPoint",
        DescribeRecoveryPointRequest.class,
        DescribeRecoveryPointResponse.class,
        r -> Texts.recoveryPoint(r.recoveryPointArn()) + " in " + r.backupVaultName(),
        a -> a.statusAsString());
    phrases.add(
        "backup:DeleteRecoveryPoint",
        DeleteRecoveryPointRequest.class,
        DeleteRecoveryPointResponse.class,
        r -> Texts.recoveryPoint(r.recoveryPointArn()) + " in " + r.backupVaultName(),
        a -> "deleted");
    phrases.add(
        "backup:CreateBackupPlan",
        CreateBackupPlanRequest.class,
        CreateBackupPlanResponse.class,
        r -> r.backupPlan().backupPlanName() + ", " + Texts.count(r.backupPlan().rules(), "rule"),
        a -> "plan " + a.backupPlanId());
    phrases.add(
        "backup:CreateBackupSelection",
        CreateBackupSelectionRequest.class,
        CreateBackupSelectionResponse.class,
        r -> r.backupSelection().selectionName() + " for plan " + r.backupPlanId(),
        a -> "selection " + a.selectionId());
  }
}
