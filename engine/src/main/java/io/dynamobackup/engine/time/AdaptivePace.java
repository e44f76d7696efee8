package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The pace of the SDK's adaptive retry modes: after the first throttling a client spends tokens,
 * whose rate falls to seven tenths with each throttling and rises again along a cubic curve.
 *
 * <p>It is the SDK's rule with the SDK's constants, on the fake clock: the SDK's own limiter asks
 * the system for the time and sleeps.
 */
final class AdaptivePace implements Pace {
  private static final double SMOOTHING = 0.8;
  private static final double AFTER_THROTTLING = 0.7;
  private static final double STEEPNESS = 0.4;
  private static final double LOWEST_RATE = 0.5;
  private static final double SMALLEST_CAPACITY = 1.0;
  private static final double WINDOWS_PER_SECOND = 2;
  private static final double MILLIS = 1_000.0;

  private final InstantSource clock;
  private boolean limited;
  private double tokens;
  private double capacity;
  private double rate;
  private double refilledAt = Double.NaN;
  private double measuredRate;
  private double windowStart;
  private long sentInWindow;
  private double rateBeforeThrottling;
  private double throttledAt;

  AdaptivePace(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Duration untilNext() {
    if (!limited) {
      return Duration.ZERO;
    }
    refill();
    if (tokens >= 1) {
      tokens--;
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) Math.ceil((1 - tokens) / rate * MILLIS));
  }

  @Override
  public synchronized void slowDown() {
    measure();
    rateBeforeThrottling = limited ? Math.min(measuredRate, rate) : measuredRate;
    throttledAt = seconds();
    limited = true;
    setRate(rateBeforeThrottling * AFTER_THROTTLING);
  }

  @Override
  public synchronized void succeeded() {
    measure();
    double timeToRecover = Math.cbrt(rateBeforeThrottling * (1 - AFTER_THROTTLING) / STEEPNESS);
    double sinceRecovery = seconds() - throttledAt - timeToRecover;
    setRate(STEEPNESS * Math.pow(sinceRecovery, 3) + rateBeforeThrottling);
  }

  private void setRate(double wanted) {
    double limitedRate = Math.min(wanted, 2 * measuredRate);
    refill();
    rate = Math.max(limitedRate, LOWEST_RATE);
    capacity = Math.max(limitedRate, SMALLEST_CAPACITY);
    tokens = Math.min(tokens, capacity);
  }

  private void refill() {
    double now = seconds();
    if (!Double.isNaN(refilledAt)) {
      tokens = Math.min(capacity, tokens + (now - refilledAt) * rate);
    }
    refilledAt = now;
  }

  /** Counts what is sent in windows of half a second. */
  private void measure() {
    double window = Math.floor(seconds() * WINDOWS_PER_SECOND) / WINDOWS_PER_SECOND;
    sentInWindow++;
    if (window > windowStart) {
      double current = sentInWindow / (window - windowStart);
      measuredRate = current * SMOOTHING + measuredRate * (1 - SMOOTHING);
      sentInWindow = 0;
      windowStart = window;
    }
  }

  private double seconds() {
    return clock.millis() / MILLIS;
  }
}
