package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;

/**
 * The provisioned throughput of a table or index, and how it changed last.
 *
 * @param before what was provisioned before the last change
 * @param units what is provisioned once that change is done
 * @param settledAt when it is done
 * @param increasedAt when units were last increased, or null
 * @param decreasedAt when units were last decreased, or null
 * @param decreases how often they were decreased on the day of the last decrease, in UTC
 */
@API(status = Status.INTERNAL)
public record Capacity(
    ProvisionedThroughput before,
    ProvisionedThroughput units,
    Instant settledAt,
    @Nullable Instant increasedAt,
    @Nullable Instant decreasedAt,
    int decreases) {
  private static final ProvisionedThroughput NONE =
      ProvisionedThroughput.builder().readCapacityUnits(0L).writeCapacityUnits(0L).build();

  /** Returns the capacity of something new; units are null on demand, and shown as zero. */
  static Capacity initial(@Nullable ProvisionedThroughput units, Instant now) {
    ProvisionedThroughput start = units == null ? NONE : units;
    return new Capacity(start, start, now, null, null, 0);
  }

  /** Returns the capacity after a change; one that raises one unit and lowers the other is both. */
  public Capacity changed(@Nullable ProvisionedThroughput to, Instant now, Instant doneAt) {
    ProvisionedThroughput target = to == null ? NONE : to;
    boolean decrease = isDecrease(target);
    return new Capacity(
        units,
        target,
        doneAt,
        isIncrease(target) ? now : increasedAt,
        decrease ? now : decreasedAt,
        decrease ? decreasesToday(now) + 1 : decreases);
  }

  /** Returns the capacity of a table that was made on-demand: AWS does not count it a decrease. */
  Capacity onDemand(Instant now) {
    return new Capacity(NONE, NONE, now, increasedAt, decreasedAt, decreases);
  }

  /** Returns true if nothing is provisioned, as on demand. */
  public boolean isNone() {
    return units.equals(NONE);
  }

  /** Returns true if the change to these units lowers one of them. */
  public boolean isDecrease(ProvisionedThroughput target) {
    return target.readCapacityUnits() < units.readCapacityUnits()
        || target.writeCapacityUnits() < units.writeCapacityUnits();
  }

  private boolean isIncrease(ProvisionedThroughput target) {
    return target.readCapacityUnits() > units.readCapacityUnits()
        || target.writeCapacityUnits() > units.writeCapacityUnits();
  }

  /** Returns the units of this instant: those of before until a change is done. */
  ProvisionedThroughput at(Instant now) {
    return now.isBefore(settledAt) ? before : units;
  }

  /** Returns how often units were decreased today, in UTC. */
  public int decreasesToday(Instant now) {
    return decreasedAt != null && day(decreasedAt).equals(day(now)) ? decreases : 0;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Returns what AWS tells: the units and the count of before until the change is done. */
  public ProvisionedThroughputDescription description(Instant now) {
    ProvisionedThroughput shown = at(now);
    return ProvisionedThroughputDescription.builder()
        .readCapacityUnits(shown.readCapacityUnits())
        .writeCapacityUnits(shown.writeCapacityUnits())
        .numberOfDecreasesToday((long) decreasesToday(now))
        .lastIncreaseDateTime(increasedAt)
        .lastDecreaseDateTime(decreasedAt)
        .build();
  }
}
