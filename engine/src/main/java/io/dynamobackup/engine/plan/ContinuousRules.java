package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.vault.BackupErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;

/**
 * The rules of a plan that ask for continuous backups: all go into one vault (Developer Guide,
 * "Overlapping continuous backups on the same resource").
 */
final class ContinuousRules {
  private ContinuousRules() {}

  static void check(List<BackupRuleInput> rules) {
    Set<String> vaults =
        rules.stream()
            .filter(rule -> Boolean.TRUE.equals(rule.enableContinuousBackup()))
            .map(BackupRuleInput::targetBackupVaultName)
            .collect(Collectors.toSet());
    if (vaults.size() > 1) {
      throw BackupErrors.invalidParameter(
          "The rules of a backup plan with continuous backups must have one target backup vault");
    }
  }
}
