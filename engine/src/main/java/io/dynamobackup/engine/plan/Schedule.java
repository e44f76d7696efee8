package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.vault.BackupErrors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * When the backups of a rule are due: AWS's cron in a time zone.
 *
 * <p>A time that the zone's clocks skip is skipped, and one that they show twice is used once, the
 * first time, as Amazon EventBridge Scheduler documents it of the same expressions (User Guide,
 * "Daylight savings time"); AWS Backup documents nothing.
 */
@API(status = Status.INTERNAL)
public final class Schedule {
  private static final Pattern CRON = Pattern.compile("cron\\((.*)\\)");
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final LocalDateTime ANY_HOUR = LocalDateTime.of(2020, 1, 1, 0, 0);

  private final LocalTimes times;
  private final ZoneId zone;

  private Schedule(LocalTimes times, ZoneId zone) {
    this.times = times;
    this.zone = zone;
  }

  /**
   * Reads an expression.
   *
   * @param expression such as {@code cron(0 5 ? * * *)}
   * @param zone such as {@code Etc/UTC}
   * @throws IllegalArgumentException if it is none, or is due more often than once an hour
   */
  public static Schedule of(String expression, String zone) {
    Matcher cron = CRON.matcher(expression);
    if (!cron.matches()) {
      throw new IllegalArgumentException("it must be cron(…)");
    }
    LocalTimes times = CronDays.of(cron.group(1));
    requireHourly(cron.group(1).trim().split("\\s+", 2)[0]);
    return new Schedule(times, zone(zone));
  }

  /**
   * Reads what a request asks for.
   *
   * @throws software.amazon.awssdk.services.backup.model.InvalidParameterValueException if it is no
   *     schedule
   */
  public static Schedule requested(String expression, String zone) {
    try {
      return of(expression, zone);
    } catch (IllegalArgumentException e) {
      throw BackupErrors.invalidParameter(
          "Invalid schedule expression %s: %s".formatted(expression, e.getMessage()));
    }
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException("there is no time zone %s".formatted(name));
    }
    return ZoneId.of(name);
  }

  private static void requireHourly(String minutes) {
    LocalTimes everyHour = CronDays.of(minutes + " * * * ? *");
    LocalDateTime first = everyHour.next(ANY_HOUR);
    LocalDateTime second = first == null ? null : everyHour.next(first);
    if (second != null && Duration.between(first, second).compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("it must not be due more often than once an hour");
    }
  }

  /** Returns when it is due next after an instant, or null if it never is any more. */
  public @Nullable Instant next(Instant after) {
    LocalDateTime local = times.next(local(after));
    while (local != null && !isDue(local, after)) {
      local = times.next(local);
    }
    return local == null ? null : first(local);
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  private boolean isDue(LocalDateTime local, Instant after) {
    return !zone.getRules().getValidOffsets(local).isEmpty() && first(local).isAfter(after);
  }

  private Instant first(LocalDateTime local) {
    ZoneOffset offset = zone.getRules().getValidOffsets(local).get(0);
    return local.toInstant(offset);
  }
}
