package io.dynamobackup.engine.plan;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The times of {@code nW}: those of day n, moved to the nearest weekday of the month. Months
 * without that day have none; cron-utils fails in these.
 */
record NearestWeekday(LocalTimes ofDay) implements LocalTimes {
  private static final int FARTHEST = 3;

  @Override
  public @Nullable LocalDateTime next(LocalDateTime after) {
    LocalDateTime day = ofDay.next(after.minusDays(FARTHEST));
    while (day != null && !moved(day).isAfter(after)) {
      day = ofDay.next(day);
    }
    return day == null ? null : moved(day);
  }

  private static LocalDateTime moved(LocalDateTime day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      boolean isLast = day.getDayOfMonth() == day.toLocalDate().lengthOfMonth();
      return isLast ? day.minusDays(2) : day.plusDays(1);
    }
    return day;
  }
}
