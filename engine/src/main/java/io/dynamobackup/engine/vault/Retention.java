package io.dynamobackup.engine.vault;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CalculatedLifecycle;
import software.amazon.awssdk.services.backup.model.Lifecycle;

/**
 * How long a recovery point is kept, counted from its creation.
 *
 * @param coldAfterDays null for never; of no effect on what DynamoDB has
 * @param deleteAfterDays null for ever
 * @param optsInToArchive what was said of the archive tier, which is for volumes of Amazon EBS only
 */
@API(status = Status.INTERNAL)
public record Retention(
    @Nullable Long coldAfterDays,
    @Nullable Long deleteAfterDays,
    @Nullable Boolean optsInToArchive) {
  /** Keeps for ever. */
  public static final Retention FOR_EVER = new Retention(null, null, null);

  private static final long MOST_DAYS = 36_500;
  private static final long COLD_DAYS = 90;

  /** Returns what a lifecycle says, or throws what AWS says of one that cannot be. */
  public static Retention of(@Nullable Lifecycle lifecycle) {
    if (lifecycle == null) {
      return FOR_EVER;
    }
    if (lifecycle.deleteAfterEvent() != null) {
      throw invalid("DeleteAfterEvent is not valid as an input");
    }
    Retention retention =
        new Retention(
            unlessNone(lifecycle.moveToColdStorageAfterDays()),
            unlessNone(lifecycle.deleteAfterDays()),
            lifecycle.optInToArchiveForSupportedResources());
    retention.check();
    return retention;
  }

  /** Minus one takes a period away. */
  private static @Nullable Long unlessNone(@Nullable Long days) {
    return days == null || days == -1 ? null : days;
  }

  /** Refuses what AWS does not allow. */
  public void check() {
    if (deleteAfterDays != null && (deleteAfterDays < 1 || deleteAfterDays > MOST_DAYS)) {
      throw invalid("DeleteAfterDays cannot be less than 1 or more than 36500 days");
    }
    if (coldAfterDays != null && coldAfterDays < 1) {
      throw invalid("MoveToColdStorageAfterDays cannot be less than 1 day");
    }
    if (coldAfterDays != null && coldAfterDays > MOST_DAYS) {
      throw invalid("MoveToColdStorageAfterDays cannot be more than 36500 days");
    }
    if (coldAfterDays != null
        && deleteAfterDays != null
        && deleteAfterDays < coldAfterDays + COLD_DAYS) {
      throw invalid(
          "DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays");
    }
  }

  private static RuntimeException invalid(String rule) {
    return BackupErrors.invalidParameter("Invalid lifecycle. " + rule);
  }

  /**
   * Returns this retention; where it keeps for ever, something is deleted when the other says, even
   * if AWS would not allow both together.
   */
  public Retention endingNoLaterThan(Retention other) {
    if (deleteAfterDays != null) {
      return this;
    }
    return new Retention(coldAfterDays, other.deleteAfterDays, optsInToArchive);
  }

  /** Returns when something is due for deletion that was created then, or null for never. */
  public @Nullable Instant deleteAt(Instant createdAt) {
    return deleteAfterDays == null ? null : createdAt.plus(Duration.ofDays(deleteAfterDays));
  }

  /** Returns the lifecycle as AWS gives it back; null for one that says nothing. */
  public @Nullable Lifecycle lifecycle() {
    return equals(FOR_EVER)
        ? null
        : Lifecycle.builder()
            .moveToColdStorageAfterDays(coldAfterDays)
            .deleteAfterDays(deleteAfterDays)
            .optInToArchiveForSupportedResources(optsInToArchive)
            .build();
  }

  /** Returns when something goes to cold storage that was created then, or null for never. */
  public @Nullable Instant coldAt(Instant createdAt) {
    return coldAfterDays == null ? null : createdAt.plus(Duration.ofDays(coldAfterDays));
  }

  /** Returns what follows for something created then; null when nothing does. */
  public @Nullable CalculatedLifecycle calculated(Instant createdAt, boolean canBeCold) {
    Instant deleteAt = deleteAt(createdAt);
    Instant coldAt = canBeCold ? coldAt(createdAt) : null;
    return deleteAt == null && coldAt == null
        ? null
        : CalculatedLifecycle.builder().deleteAt(deleteAt).moveToColdStorageAt(coldAt).build();
  }
}
