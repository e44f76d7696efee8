package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A container of recovery points, in one account and Region.
 *
 * @param name unique there
 * @param arn names it anywhere
 * @param createdAt in milliseconds
 * @param key what its recovery points are encrypted with
 * @param creatorRequestId what its creator called the request, if anything
 * @param policy who may do what with it, as it was put; of all actions, copies heed it
 * @param notifications whom it tells of what happens
 * @param lock what protects its recovery points
 */
@API(status = Status.INTERNAL)
public record Vault(
    String name,
    String arn,
    Instant createdAt,
    VaultKey key,
    @Nullable String creatorRequestId,
    @Nullable String policy,
    @Nullable VaultNotifications notifications,
    @Nullable VaultLock lock) {

  /** Returns whether it is locked, in the word that jobs have for it. */
  public String lockState() {
    return lock == null ? "UNLOCKED" : "LOCKED";
  }

  /** Returns this vault with another policy, or none. */
  public Vault withPolicy(@Nullable String other) {
    return new Vault(name, arn, createdAt, key, creatorRequestId, other, notifications, lock);
  }

  /** Returns this vault with other notifications, or none. */
  public Vault withNotifications(@Nullable VaultNotifications other) {
    return new Vault(name, arn, createdAt, key, creatorRequestId, policy, other, lock);
  }

  /** Returns this vault with another lock, or none. */
  public Vault withLock(@Nullable VaultLock other) {
    return new Vault(name, arn, createdAt, key, creatorRequestId, policy, notifications, other);
  }
}
