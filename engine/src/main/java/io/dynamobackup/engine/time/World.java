package io.dynamobackup.engine.time;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The one place where state changes: whatever happens in it happens alone, and at one instant.
 *
 * <p>As an {@link InstantSource} it gives the instant of the happening under way, so an operation
 * that asks twice is told the same time although another thread moves the clock meanwhile.
 */
@API(status = Status.INTERNAL)
public final class World implements InstantSource {
  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private @Nullable Instant present;

  /** Creates a world whose time, between happenings, is that of the clock. */
  public World(InstantSource clock) {
    this.clock = clock;
  }

  /** Does something alone and at the given instant. */
  public <T> T at(Instant instant, Supplier<T> happening) {
    lock.lock();
    Instant outer = present;
    present = instant;
    try {
      return happening.get();
    } finally {
      present = outer;
      lock.unlock();
    }
  }

  /** Returns true if this thread is in the midst of a happening. */
  public boolean isHappening() {
    return lock.isHeldByCurrentThread();
  }

  @Override
  public Instant instant() {
    Instant now = lock.isHeldByCurrentThread() ? present : null;
    return now == null ? clock.instant() : now;
  }
}
