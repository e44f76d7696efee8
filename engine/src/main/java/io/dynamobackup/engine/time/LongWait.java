package io.dynamobackup.engine.time;

import java.time.Instant;

/**
 * How often the clock is moved to what is due next for somebody who waits. A task that is repeated
 * for ever would have it moved to the end of time.
 */
final class LongWait {
  /** Twenty-seven decades of nights, or two months of minutes. */
  private static final int MOST = 100_000;

  private final Object awaited;
  private int moves;

  /**
   * Creates it for one who waits.
   *
   * @param awaited what is waited for, as it is told
   */
  LongWait(Object awaited) {
    this.awaited = awaited;
  }

  /** Spends one move; refuses to wait any longer when all are spent. */
  void spend(Instant now) {
    if (++moves > MOST) {
      throw new IllegalStateException(
          "waiting for %s never ends: the clock was moved to a task %d times, and it is %s; a task that is repeated ends when it is cancelled or fails: move the clock yourself, and cancel it"
              .formatted(awaited, MOST, now));
    }
  }
}
