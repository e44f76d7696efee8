package io.dynamobackup.engine;

import io.dynamobackup.engine.limit.Quotas;
import org.jspecify.annotations.Nullable;

/**
 * How often operations may be called before they are throttled.
 *
 * @param ofFidelity the quotas that go with the fidelity
 * @param own those that stand in place of the limits; null for none
 */
record Throttling(Quotas ofFidelity, RateLimits limits, @Nullable Quotas own) {

  /** Returns what goes with a fidelity. */
  static Throttling of(Quotas ofFidelity) {
    return new Throttling(ofFidelity, RateLimits.OF_FIDELITY, null);
  }

  /** Returns that by other limits, in place of quotas of one's own. */
  Throttling by(RateLimits others) {
    return new Throttling(ofFidelity, others, null);
  }

  /** Returns that by quotas of one's own. */
  Throttling by(Quotas others) {
    return new Throttling(ofFidelity, limits, others);
  }

  /** Returns the quotas that hold. */
  Quotas quotas() {
    return own == null ? limits.quotas(ofFidelity) : own;
  }
}
