package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * The units a table or index can serve at once (Developer Guide, "Warm throughput"): the most that
 * was ever provisioned, what an on-demand table or index starts with, or more if asked for. They
 * never become less.
 *
 * @param before the units before the last increase that was asked for
 * @param units the units once that increase is done
 * @param settledAt when it is done
 */
@API(status = Status.INTERNAL)
public record WarmUnits(Units before, Units units, Instant settledAt) {

  /** Returns what is there of something new; provisioned units are null on demand. */
  static WarmUnits initial(
      @Nullable ProvisionedThroughput provisioned, @Nullable WarmThroughput asked, Instant now) {
    Units units = Units.initial(provisioned).raised(asked);
    return new WarmUnits(units, units, now);
  }

  /** Returns what is there once these units are provisioned; null on demand. */
  public WarmUnits provisioned(@Nullable ProvisionedThroughput provisioned) {
    Units least = Units.initial(provisioned);
    return new WarmUnits(before.atLeast(least), units.atLeast(least), settledAt);
  }

  /** Returns what is there once an increase that was asked for is done. */
  public WarmUnits raised(WarmThroughput asked, Instant doneAt) {
    Units raised = units.raised(asked);
    return raised.equals(units) ? this : new WarmUnits(units, raised, doneAt);
  }

  /** Returns true while an increase goes on. */
  public boolean isRising(Instant now) {
    return now.isBefore(settledAt);
  }

  /** Returns the units of this instant. */
  public Units at(Instant now) {
    return isRising(now) ? before : units;
  }

  /** Read and write units per second. */
  @API(status = Status.INTERNAL)
  public record Units(long read, long write) {
    private static final Units ON_DEMAND = new Units(12_000, 4_000);

    /** Returns what is there unasked; provisioned units are null on demand. */
    public static Units initial(@Nullable ProvisionedThroughput provisioned) {
      return provisioned == null
          ? ON_DEMAND
          : new Units(provisioned.readCapacityUnits(), provisioned.writeCapacityUnits());
    }

    private Units raised(@Nullable WarmThroughput asked) {
      return asked == null
          ? this
          : new Units(
              most(read, asked.readUnitsPerSecond()), most(write, asked.writeUnitsPerSecond()));
    }

    private Units atLeast(Units other) {
      return new Units(Math.max(read, other.read), Math.max(write, other.write));
    }

    private static long most(long units, @Nullable Long asked) {
      return asked == null ? units : Math.max(units, asked);
    }
  }
}
