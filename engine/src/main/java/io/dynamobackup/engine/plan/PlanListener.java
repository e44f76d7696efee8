package io.dynamobackup.engine.plan;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Learns what becomes of backup plans. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface PlanListener {

  /**
   * A plan is as given from now on.
   *
   * @param before as it was, or null if there was none
   */
  void changed(@Nullable Plan before, Plan plan);
}
