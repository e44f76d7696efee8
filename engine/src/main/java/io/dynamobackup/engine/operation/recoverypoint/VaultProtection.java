package io.dynamobackup.engine.operation.recoverypoint;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Vault;

/** What Vault Lock keeps from happening to recovery points. */
final class VaultProtection {
  private VaultProtection() {}

  /** Throws what AWS says to who would delete or change what a lock protects. */
  static void requireNone(Vault vault) {
    if (vault.lock() != null) {
      throw BackupErrors.invalidRequest(
          "Recovery points of backup vault %s are protected by Vault Lock".formatted(vault.name()));
    }
  }
}
