package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What protects the recovery points of a vault (Developer Guide, "AWS Backup Vault Lock").
 *
 * @param minRetentionDays jobs must keep what they make no shorter, if given
 * @param maxRetentionDays jobs must keep what they make no longer, if given
 * @param lockDate since when the lock can no longer be changed, in compliance mode; null in
 *     governance mode
 */
@API(status = Status.INTERNAL)
public record VaultLock(
    @Nullable Long minRetentionDays, @Nullable Long maxRetentionDays, @Nullable Instant lockDate) {

  /** Returns true if nobody can change or delete the lock any more. */
  public boolean isImmutable(Instant now) {
    return lockDate != null && !now.isBefore(lockDate);
  }

  /**
   * Returns true if a job may keep what it makes for so long.
   *
   * @param days null for ever
   */
  public boolean allows(@Nullable Long days) {
    boolean longEnough = minRetentionDays == null || days == null || days >= minRetentionDays;
    boolean shortEnough = maxRetentionDays == null || (days != null && days <= maxRetentionDays);
    return longEnough && shortEnough;
  }
}
