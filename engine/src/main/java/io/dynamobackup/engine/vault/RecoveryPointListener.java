package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Learns what becomes of recovery points. */
@API(status = Status.INTERNAL)
public interface RecoveryPointListener {

  /**
   * A recovery point is in its vault.
   *
   * @param before what was there in its place, if anything
   */
  void put(RecoveryPoint point, @Nullable RecoveryPoint before);

  /** A recovery point was deleted, or has gone by itself. */
  default void removed(RecoveryPoint point) {}
}
