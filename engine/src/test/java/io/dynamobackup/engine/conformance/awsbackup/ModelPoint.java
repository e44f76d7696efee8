package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recovery point as it must be. */
final class ModelPoint {
  private final Instant createdAt;
  private final Instant completeAt;
  private final boolean isManaged;
  private ModelRetention retention;
  private @Nullable Instant goneAt;
  private boolean isExpired;

  private ModelPoint(
      Instant createdAt, Instant completeAt, boolean isManaged, ModelRetention retention) {
    this.createdAt = createdAt;
    this.completeAt = completeAt;
    this.isManaged = isManaged;
    this.retention = retention;
    this.goneAt = end(retention);
  }

  static ModelPoint made(Instant now, boolean isManaged, ModelRetention retention) {
    return new ModelPoint(now, now, isManaged, retention);
  }

  ModelPoint copy(Instant now, ModelRetention ofCopy) {
    return new ModelPoint(createdAt, now, true, ofCopy);
  }

  void keep(ModelRetention other) {
    retention = other;
    goneAt = end(other);
  }

  /** A copy that is kept for less than its age goes once it is complete. */
  private @Nullable Instant end(ModelRetention other) {
    Instant due = other.deleteAt(createdAt);
    return due == null || due.isAfter(completeAt) ? due : completeAt.plusMillis(1);
  }

  /** Has it stay although it should go. */
  void expire() {
    isExpired = true;
  }

  /** Returns true if it goes now; one whose role is denied stays for good. */
  boolean goes(Instant now, boolean isDenied) {
    if (goneAt == null || now.isBefore(goneAt)) {
      return false;
    }
    if (isDenied) {
      expire();
      goneAt = null;
    }
    return !isDenied;
  }

  ModelRetention retention() {
    return retention;
  }

  boolean isManaged() {
    return isManaged;
  }

  boolean isExpired() {
    return isExpired;
  }

  boolean isCold(Instant now) {
    return isManaged && retention.isCold(createdAt, now);
  }

  /** Returns whether it can be cold after so many days: tomorrow at the earliest. */
  boolean canBeColdAfter(@Nullable Long days, Instant now) {
    return days == null || days > Duration.between(createdAt, now).toDays();
  }

  PointView view() {
    return new PointView(
        createdAt,
        retention,
        retention.deleteAt(createdAt),
        isManaged,
        isExpired ? "EXPIRED" : "COMPLETED");
  }
}
