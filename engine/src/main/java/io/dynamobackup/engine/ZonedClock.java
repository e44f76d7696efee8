package io.dynamobackup.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time of a fake clock, in a zone of one's own. */
final class ZonedClock extends Clock {
  private final FakeClock clock;
  private final ZoneId zone;

  ZonedClock(FakeClock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return clock.withZone(other);
  }

  @Override
  public String toString() {
    return "FakeClock[" + clock.instant() + ", " + zone + "]";
  }
}
