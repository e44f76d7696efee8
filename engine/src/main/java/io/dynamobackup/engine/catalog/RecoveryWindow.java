package io.dynamobackup.engine.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;

/**
 * The times to which a table can be restored.
 *
 * @param enabledAt when point-in-time recovery was switched on
 * @param days how many days back it reaches, 1 to 35 (API Reference,
 *     "PointInTimeRecoverySpecification")
 * @param lag how far the latest time lies behind the present ("typically 5 minutes before the
 *     current time", API Reference, "PointInTimeRecoveryDescription")
 */
@API(status = Status.INTERNAL)
public record RecoveryWindow(Instant enabledAt, int days, Duration lag) {

  /**
   * Returns the window of a table.
   *
   * @throws PointInTimeRecoveryUnavailableException if its point-in-time recovery is off
   */
  public static RecoveryWindow of(Table table) {
    RecoveryWindow window = table.settings().recovery();
    if (window == null) {
      throw PointInTimeRecoveryUnavailableException.builder()
          .message("Point in time recovery is not enabled for table '%s'".formatted(table.name()))
          .build();
    }
    return window;
  }

  /**
   * Returns the window with another period. A shorter one discards the history it no longer covers,
   * so that a longer one does not bring it back (Developer Guide, "Point-in-time recovery").
   */
  public RecoveryWindow reaching(int newDays, Instant now) {
    return new RecoveryWindow(earliest(now), newDays, lag);
  }

  /** Returns the earliest restorable time. */
  public Instant earliest(Instant now) {
    return later(enabledAt, now.minus(Duration.ofDays(days)));
  }

  /** Returns the latest restorable time: now, where nothing lags, else of a whole second. */
  public Instant latest(Instant now) {
    return lag.isZero()
        ? later(enabledAt, now)
        : later(enabledAt, now.minus(lag).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Returns true if a time lies, to the second, between the earliest restorable one and an end. */
  public boolean covers(Instant time, Instant end, Instant now) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    return !second.isBefore(earliest(now).truncatedTo(ChronoUnit.SECONDS))
        && !second.isAfter(end.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
