package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/** The read or write units of a table or of a global secondary index, as they are used up. */
final class Meter {
  private final Access access;
  private @Nullable TokenBucket provisioned;
  private @Nullable TokenBucket onDemand;

  Meter(Access access) {
    this.access = access;
  }

  /** Returns a meter at which the same is used up. */
  Meter fork() {
    Meter fork = new Meter(access);
    fork.provisioned = provisioned == null ? null : provisioned.fork();
    fork.onDemand = onDemand == null ? null : onDemand.fork();
    return fork;
  }

  /**
   * Takes units, unless there are too few.
   *
   * @param needed how many of them must be there; the rest is owed
   * @param capacity what is provisioned
   * @param maxima what there is at most if nothing is provisioned; null for no maxima
   * @param since when the table or index began to serve
   * @return why there are too few, or null
   */
  @Nullable Shortage take(
      double units,
      double needed,
      Capacity capacity,
      @Nullable OnDemandThroughput maxima,
      Instant since,
      Instant now) {
    long cost = UnitLimit.tokens(units);
    long least = UnitLimit.tokens(needed);
    UnitLimit limit = UnitLimit.provisioned(capacity.at(now), access);
    if (limit.unitsPerSecond() > 0) {
      onDemand = null;
      provisioned = provisioned == null ? started(capacity, since) : provisioned;
      settle(provisioned, capacity, now);
      return provisioned.tryConsume(cost, least, limit.rate(), now) ? null : Shortage.PROVISIONED;
    }
    provisioned = null;
    UnitLimit most = UnitLimit.onDemand(maxima, access);
    if (most == null) {
      onDemand = null;
      return null;
    }
    onDemand = onDemand == null ? new TokenBucket(most.oneSecond(), since) : onDemand;
    return onDemand.tryConsume(cost, least, most.rate(), now) ? null : Shortage.ON_DEMAND_MAXIMUM;
  }

  /** A table begins with the units of its first second; none of it was left unused before. */
  private TokenBucket started(Capacity capacity, Instant since) {
    UnitLimit before = UnitLimit.provisioned(capacity.before(), access);
    return before.unitsPerSecond() > 0
        ? new TokenBucket(before.oneSecond(), since)
        : new TokenBucket(
            UnitLimit.provisioned(capacity.units(), access).oneSecond(), capacity.settledAt());
  }

  /** Until a change is done, units come back as they did before it. */
  private void settle(TokenBucket bucket, Capacity capacity, Instant now) {
    if (!now.isBefore(capacity.settledAt())) {
      bucket.refill(UnitLimit.provisioned(capacity.before(), access).rate(), capacity.settledAt());
    }
  }

  /** Gives units back that were just taken. */
  void giveBack(double units) {
    TokenBucket bucket = provisioned == null ? onDemand : provisioned;
    if (bucket != null) {
      bucket.giveBack(UnitLimit.tokens(units));
    }
  }
}
