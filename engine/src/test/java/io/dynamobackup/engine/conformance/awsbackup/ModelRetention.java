package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.Lifecycle;

/**
 * How long something is kept.
 *
 * @param cold after how many days it is cold, or null
 * @param delete after how many days it goes, or null
 */
record ModelRetention(@Nullable Long cold, @Nullable Long delete) {
  private static final long NONE = -1;

  static ModelRetention of(@Nullable Lifecycle lifecycle) {
    return lifecycle == null
        ? new ModelRetention(null, null)
        : new ModelRetention(lifecycle.moveToColdStorageAfterDays(), lifecycle.deleteAfterDays());
  }

  Lifecycle lifecycle() {
    return Lifecycle.builder().moveToColdStorageAfterDays(cold).deleteAfterDays(delete).build();
  }

  /** Returns what AWS keeps of it: minus one is no period. */
  ModelRetention kept() {
    return new ModelRetention(period(cold), period(delete));
  }

  private static @Nullable Long period(@Nullable Long days) {
    return days == null || days == NONE ? null : days;
  }

  boolean isValid() {
    ModelRetention kept = kept();
    boolean isInRange =
        (kept.cold == null || kept.cold >= 1) && (kept.delete == null || kept.delete >= 1);
    return isInRange && (kept.cold == null || kept.delete == null || kept.delete >= kept.cold + 90);
  }

  /** Returns what a copy has of which only the cold storage may be another one. */
  ModelRetention endingWith(ModelRetention original) {
    ModelRetention kept = kept();
    return kept.delete == null ? new ModelRetention(kept.cold, original.delete) : kept;
  }

  @Nullable Instant deleteAt(Instant createdAt) {
    return delete == null ? null : createdAt.plus(Duration.ofDays(delete));
  }

  boolean isCold(Instant createdAt, Instant now) {
    return cold != null && !now.isBefore(createdAt.plus(Duration.ofDays(cold)));
  }

  @Override
  public String toString() {
    return "%s/%s".formatted(cold, delete);
  }
}
