package io.dynamobackup.engine;

import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.EndOfTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A clock that moves only when told, and only forward.
 *
 * <p>Everything that is due on the way happens in order, each at its own instant: when {@link
 * #advance} returns, it has happened. May be shared between threads.
 */
@API(status = Status.EXPERIMENTAL)
public final class FakeClock extends Clock {
  /**
   * The last instant a clock may show, {@code 5138-11-16T09:46:39.999Z}: AWS has no room for later
   * times in the ARNs of backups.
   */
  public static final Instant LAST = EndOfTime.LAST;

  private final Agenda<?> agenda;
  private final ReentrantLock moving = new ReentrantLock();
  private volatile Instant now;
  private volatile boolean ended;

  FakeClock(Instant start, Agenda<?> agenda) {
    this.now = start;
    this.agenda = agenda;
  }

  /**
   * Moves the clock forward; the duration must not be negative, nor lead past {@link #LAST}.
   *
   * @throws IllegalArgumentException if it is negative, or leads past that
   */
  public void advance(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          "duration (%s) must not be negative: the clock only moves forward".formatted(duration));
    }
    requireOpen();
    moving.lock();
    try {
      moveTo(target(duration));
    } finally {
      moving.unlock();
    }
  }

  private Instant target(Duration duration) {
    if (duration.compareTo(Duration.between(now, LAST)) > 0) {
      throw new IllegalArgumentException(
          "duration (%s) must not lead from %s past %s, where fake time ends"
              .formatted(duration, now, LAST));
    }
    return now.plus(duration);
  }

  /**
   * Moves the clock forward to the instant, which must not be before the present, nor after {@link
   * #LAST}.
   *
   * @throws IllegalArgumentException if it is before the one, or after the other
   */
  public void advanceTo(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    requireOpen();
    moving.lock();
    try {
      if (instant.isBefore(now)) {
        throw new IllegalArgumentException(
            "instant (%s) must not be before the present (%s): the clock only moves forward"
                .formatted(instant, now));
      }
      requireTime(instant);
      moveTo(instant);
    } finally {
      moving.unlock();
    }
  }

  /** Has the clock stand for good: nothing of its engine is due any more. */
  void end() {
    ended = true;
  }

  /** Who moves the clock of a test that is over, by a static field say, means that of another. */
  private void requireOpen() {
    if (ended) {
      throw OpenState.refusal();
    }
  }

  /** Moves the clock forward to the instant unless that is past, and does what is due. */
  void reach(Instant instant) {
    requireTime(instant);
    moving.lock();
    try {
      moveTo(instant.isAfter(now) ? instant : now);
    } finally {
      moving.unlock();
    }
  }

  private static void requireTime(Instant instant) {
    if (instant.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "instant (%s) must not be after %s, where fake time ends".formatted(instant, LAST));
    }
  }

  /** Does something while the clock stands still, and what is due waits. */
  <T> T still(Supplier<T> action) {
    moving.lock();
    try {
      return action.get();
    } finally {
      moving.unlock();
    }
  }

  /** A task that is run on the way may itself move the clock: what is past then stays past. */
  private void moveTo(Instant target) {
    Agenda.Due due = agenda.takeDue(target);
    while (due != null) {
      forwardTo(due.at());
      due.work().run();
      due = agenda.takeDue(target);
    }
    forwardTo(target);
  }

  private void forwardTo(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public long millis() {
    return now.toEpochMilli();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Returns this clock's time in another zone: it moves as this one moves. */
  @Override
  public Clock withZone(ZoneId zone) {
    return Objects.requireNonNull(zone, "zone").equals(getZone())
        ? this
        : new ZonedClock(this, zone);
  }

  @Override
  public String toString() {
    return "FakeClock[" + now + "]";
  }
}
