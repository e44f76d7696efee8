package io.dynamobackup.engine.catalog;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * The instants at which a table's status changes; the status itself is computed from them.
 *
 * @param createdAt when CREATING began
 * @param activeAt when CREATING ended
 * @param updatedAt when the last UPDATING ended, or will
 * @param goneAt when DELETING ends; null while nobody deleted the table
 * @param lostAt when the table is gone although nobody deleted it; null as a rule
 */
record TableLife(
    Instant createdAt,
    Instant activeAt,
    Instant updatedAt,
    @Nullable Instant goneAt,
    @Nullable Instant lostAt) {
  /** Not before any other instant, with room for every duration after it. */
  static final Instant NEVER = Instant.MAX.minus(Duration.ofDays(3_650_000));

  static TableLife beginning(Instant createdAt, Instant activeAt) {
    return new TableLife(createdAt, activeAt, activeAt, null, null);
  }

  TableLife updatingUntil(Instant instant) {
    Instant updated = instant.isAfter(updatedAt) ? instant : updatedAt;
    return new TableLife(createdAt, activeAt, updated, goneAt, lostAt);
  }

  TableLife deletingUntil(Instant instant) {
    return new TableLife(createdAt, activeAt, updatedAt, instant, lostAt);
  }

  /** Returns the life of a table that is CREATING for good. */
  TableLife stuck() {
    return new TableLife(createdAt, NEVER, NEVER, goneAt, lostAt);
  }

  /** Returns the life of a table that is gone when it should become ACTIVE. */
  TableLife lost() {
    return new TableLife(createdAt, activeAt, updatedAt, goneAt, activeAt);
  }

  TableStatus status(Instant now) {
    if (goneAt != null) {
      return TableStatus.DELETING;
    }
    if (now.isBefore(activeAt)) {
      return TableStatus.CREATING;
    }
    return now.isBefore(updatedAt) ? TableStatus.UPDATING : TableStatus.ACTIVE;
  }

  boolean isGone(Instant now) {
    return isPast(goneAt, now) || isPast(lostAt, now);
  }

  private static boolean isPast(@Nullable Instant end, Instant now) {
    return end != null && !now.isBefore(end);
  }
}
