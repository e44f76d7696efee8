package io.dynamobackup.engine.catalog;

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
 */
record TableLife(Instant createdAt, Instant activeAt, Instant updatedAt, @Nullable Instant goneAt) {

  static TableLife beginning(Instant createdAt, Instant activeAt) {
    return new TableLife(createdAt, activeAt, activeAt, null);
  }

  TableLife updatingUntil(Instant instant) {
    return new TableLife(
        createdAt, activeAt, instant.isAfter(updatedAt) ? instant : updatedAt, goneAt);
  }

  TableLife deletingUntil(Instant instant) {
    return new TableLife(createdAt, activeAt, updatedAt, instant);
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
    return goneAt != null && !now.isBefore(goneAt);
  }
}
