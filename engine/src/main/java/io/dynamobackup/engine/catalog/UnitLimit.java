package io.dynamobackup.engine.catalog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * How many units a second there are, and for how many seconds unused ones are kept.
 *
 * @param unitsPerSecond how many; 0 for none at all
 * @param kept how long
 */
record UnitLimit(long unitsPerSecond, Duration kept) {
  /**
   * Unused provisioned units are kept for "5 minutes (300 seconds)" (Developer Guide, "Burst
   * capacity").
   */
  private static final Duration BURST = Duration.ofMinutes(5);

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int HALVES = 2;

  static UnitLimit provisioned(ProvisionedThroughput units, Access access) {
    long perSecond = access == Access.READ ? units.readCapacityUnits() : units.writeCapacityUnits();
    return new UnitLimit(perSecond, BURST);
  }

  /** Returns the maximum of an on-demand table or index, or null if it has none. */
  static @Nullable UnitLimit onDemand(@Nullable OnDemandThroughput maxima, Access access) {
    if (maxima == null) {
      return null;
    }
    Long most =
        access == Access.READ ? maxima.maxReadRequestUnits() : maxima.maxWriteRequestUnits();
    return most == null || most < 0 ? null : new UnitLimit(most, SECOND);
  }

  /** Returns how units come back: half a unit is a token for every nanosecond of a second. */
  TokenBucket.Rate rate() {
    long perNanosecond = HALVES * unitsPerSecond;
    return new TokenBucket.Rate(perNanosecond, perNanosecond * kept.toNanos());
  }

  /** Returns the tokens of a second's units, with which a table begins. */
  long oneSecond() {
    return HALVES * unitsPerSecond * SECOND.toNanos();
  }

  static long tokens(double units) {
    return Math.round(HALVES * units) * SECOND.toNanos();
  }
}
