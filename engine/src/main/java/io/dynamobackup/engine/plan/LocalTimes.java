package io.dynamobackup.engine.plan;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Times of a schedule, as a clock on the wall shows them. */
@FunctionalInterface
interface LocalTimes {

  /** Returns the first time after another, or null if there is none any more. */
  @Nullable LocalDateTime next(LocalDateTime after);
}
