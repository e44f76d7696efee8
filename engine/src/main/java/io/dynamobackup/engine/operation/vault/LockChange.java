package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Vault;
import java.time.Instant;

/** A lock that takes effect for good at its lock date. */
final class LockChange {
  private LockChange() {}

  /** Throws what AWS says to who would change a lock that is immutable. */
  static void requireChangeable(Vault vault, Instant now) {
    if (vault.lock() != null && vault.lock().isImmutable(now)) {
      throw BackupErrors.invalidRequest(
          "Vault Lock of backup vault %s is immutable since %s"
              .formatted(vault.name(), vault.lock().lockDate()));
    }
  }
}
