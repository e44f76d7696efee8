package io.dynamobackup.engine.catalog;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Tokens that are used up and come back with time, counted exactly: whatever the rate, nothing is
 * rounded, as long as what a nanosecond brings is a whole number.
 *
 * <p>It may owe tokens; then there are none until they are back.
 */
@API(status = Status.INTERNAL)
public final class TokenBucket {
  private long tokens;
  private Instant last;

  /** Starts with some tokens, and gets more from an instant on. */
  public TokenBucket(long tokens, Instant from) {
    this.tokens = tokens;
    this.last = from;
  }

  /** Returns a bucket with the same tokens, which goes on by itself. */
  public synchronized TokenBucket fork() {
    return new TokenBucket(tokens, last);
  }

  /**
   * How fast tokens come back, and how many there are at most.
   *
   * @param perNanosecond how many come back in a nanosecond
   */
  @API(status = Status.INTERNAL)
  public record Rate(long perNanosecond, long capacity) {}

  /** Takes tokens, unless there are fewer. */
  public boolean tryConsume(long cost, Rate rate, Instant now) {
    return tryConsume(cost, cost, rate, now);
  }

  /**
   * Takes tokens, unless there are fewer than needed; what costs more than it needs is owed. What
   * needs more than there can be needs all there can be.
   */
  public synchronized boolean tryConsume(long cost, long needed, Rate rate, Instant now) {
    refill(rate, now);
    if (tokens < Math.min(needed, rate.capacity())) {
      return false;
    }
    tokens -= cost;
    return true;
  }

  /** Gives tokens back that were taken. */
  public synchronized void giveBack(long cost) {
    tokens += cost;
  }

  /** Lets the time until an instant pass; a call that another has overtaken finds it passed. */
  public synchronized void refill(Rate rate, Instant now) {
    if (now.isAfter(last)) {
      tokens += Math.min(refilled(Duration.between(last, now), rate), rate.capacity() - tokens);
      last = now;
    }
  }

  private long refilled(Duration passed, Rate rate) {
    if (rate.perNanosecond() == 0) {
      return 0;
    }
    long missing = rate.capacity() - tokens;
    Duration untilFull = Duration.ofNanos(missing / rate.perNanosecond() + 1);
    return passed.compareTo(untilFull) > 0 ? missing : passed.toNanos() * rate.perNanosecond();
  }
}
