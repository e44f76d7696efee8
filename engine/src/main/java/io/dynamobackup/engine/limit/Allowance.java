package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.TokenBucket;
import java.time.Instant;

/**
 * The calls of one quota, counted exactly: as many as may come at once to begin with, and another
 * every {@link Quota#interval()}.
 *
 * <p>A call costs as many tokens as its period has nanoseconds, and each nanosecond brings as many
 * as a period brings calls.
 */
final class Allowance {
  private final long perCall;
  private final TokenBucket.Rate rate;
  private final TokenBucket bucket;

  Allowance(Quota quota) {
    this.perCall = quota.period().toNanos();
    this.rate = new TokenBucket.Rate(quota.calls(), quota.burst() * perCall);
    this.bucket = new TokenBucket(rate.capacity(), Instant.MIN);
  }

  private Allowance(Allowance origin) {
    this.perCall = origin.perCall;
    this.rate = origin.rate;
    this.bucket = origin.bucket.fork();
  }

  /** Returns an allowance of which the same is used up. */
  Allowance fork() {
    return new Allowance(this);
  }

  /** Uses a call up, unless there is none. */
  boolean tryConsume(Instant now) {
    return bucket.tryConsume(perCall, rate, now);
  }
}
