package io.dynamobackup.engine.operation.vault;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultLock;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.PutBackupVaultLockConfigurationRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultLockConfigurationResponse;

/**
 * Locks a vault: for good after some days, in compliance mode, if they are given; otherwise in
 * governance mode.
 */
final class PutBackupVaultLockConfiguration
    implements Operation<
        PutBackupVaultLockConfigurationRequest, PutBackupVaultLockConfigurationResponse> {
  private static final long COOLING_OFF_DAYS = 3;
  private static final long MOST_DAYS = 36_500;

  private final VaultLookup lookup;
  private final InstantSource clock;

  PutBackupVaultLockConfiguration(VaultLookup lookup, InstantSource clock) {
    this.lookup = lookup;
    this.clock = clock;
  }

  @Override
  public PutBackupVaultLockConfigurationResponse execute(
      PutBackupVaultLockConfigurationRequest request) {
    Vault vault = lookup.get(request.backupVaultName());
    Instant now = clock.instant();
    LockChange.requireChangeable(vault, now);
    check(request);
    Long days = request.changeableForDays();
    Instant lockDate = days == null ? null : now.plus(Duration.ofDays(days));
    lookup
        .vaults()
        .replace(
            vault.withLock(
                new VaultLock(
                    request.minRetentionDays(),
                    request.maxRetentionDays(),
                    lockDate == null ? null : lockDate.truncatedTo(ChronoUnit.MILLIS))));
    return PutBackupVaultLockConfigurationResponse.builder().build();
  }

  private static void check(PutBackupVaultLockConfigurationRequest request) {
    Long min = request.minRetentionDays();
    Long max = request.maxRetentionDays();
    requireWithin("MinRetentionDays", min, 1);
    requireWithin("MaxRetentionDays", max, 1);
    requireWithin("ChangeableForDays", request.changeableForDays(), COOLING_OFF_DAYS);
    if (min != null && max != null && min > max) {
      throw BackupErrors.invalidParameter(
          "MinRetentionDays (%d) must not be greater than MaxRetentionDays (%d)"
              .formatted(min, max));
    }
  }

  private static void requireWithin(String name, @Nullable Long days, long least) {
    if (days != null && (days < least || days > MOST_DAYS)) {
      throw BackupErrors.invalidParameter(
          "%s (%d) must be between %d and %d".formatted(name, days, least, MOST_DAYS));
    }
  }
}
