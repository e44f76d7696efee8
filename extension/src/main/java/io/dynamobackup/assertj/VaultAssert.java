package io.dynamobackup.assertj;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;

/** Assertions on a vault, as DescribeBackupVault shows it. */
@API(status = Status.EXPERIMENTAL)
public final class VaultAssert extends SubjectAssert<VaultAssert, DescribeBackupVaultResponse> {

  VaultAssert(BackupClient backup, String name) {
    super(
        Subject.of(
            backup,
            "vault \"%s\"".formatted(name),
            "DescribeBackupVault",
            () -> find(backup, name)),
        VaultAssert.class);
  }

  private static @Nullable DescribeBackupVaultResponse find(BackupClient backup, String name) {
    try {
      return backup.describeBackupVault(request -> request.backupVaultName(name));
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  /** Asserts that it has a lock, in either mode. */
  public VaultAssert isLocked() {
    if (!found("to be locked").locked()) {
      throw contradiction("to be locked", "it is not");
    }
    return this;
  }

  /** Asserts that it has no lock. */
  public VaultAssert isNotLocked() {
    DescribeBackupVaultResponse vault = found("not to be locked");
    if (vault.locked()) {
      throw contradiction(
          "not to be locked",
          vault.lockDate() == null
              ? "it is, in governance mode"
              : "it is, in compliance mode from %s on".formatted(vault.lockDate()));
    }
    return this;
  }

  /** Asserts when its lock can no longer be changed: that of a lock in compliance mode. */
  public VaultAssert isLockedForGoodFrom(Instant lockDate) {
    return has("lock date", lockDate, DescribeBackupVaultResponse::lockDate);
  }

  /** Asserts how many recovery points are in it. */
  public VaultAssert hasRecoveryPoints(long count) {
    requireCount(count);
    String wanted = "to have %d recovery points".formatted(count);
    long found = found(wanted).numberOfRecoveryPoints();
    if (found != count) {
      throw contradiction(wanted, "it has %d".formatted(found));
    }
    return this;
  }
}
