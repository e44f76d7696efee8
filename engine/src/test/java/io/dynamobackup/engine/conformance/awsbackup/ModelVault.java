package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vault as it must be: its lock, and what is in it. */
final class ModelVault {
  static final long LEAST_DAYS = 7;
  static final long MOST_DAYS = 200;

  final List<ModelPoint> points = new ArrayList<>();
  private boolean isLocked;
  private @Nullable Instant immutableSince;

  void lock(@Nullable Instant immutableFrom) {
    isLocked = true;
    immutableSince = immutableFrom;
  }

  void unlock() {
    isLocked = false;
    immutableSince = null;
  }

  boolean isLocked() {
    return isLocked;
  }

  boolean isImmutable(Instant now) {
    return immutableSince != null && !now.isBefore(immutableSince);
  }

  boolean allows(ModelRetention retention) {
    Long days = retention.delete();
    return !isLocked || (days != null && days >= LEAST_DAYS && days <= MOST_DAYS);
  }

  /** Returns the one that a list tells so of, or null. */
  @Nullable ModelPoint find(@Nullable PointView view) {
    return points.stream().filter(point -> point.view().equals(view)).findFirst().orElse(null);
  }

  List<PointView> views() {
    return points.stream().map(ModelPoint::view).sorted(PointView.ORDER).toList();
  }
}
