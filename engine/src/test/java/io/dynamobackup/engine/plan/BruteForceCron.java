package io.dynamobackup.engine.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * AWS's cron, tried minute by minute, as its documentation has it. It knows of no library, and
 * takes its time.
 */
record BruteForceCron(List<String> fields, ZoneId zone) {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

  static BruteForceCron of(String fields, String zone) {
    return new BruteForceCron(List.of(fields.split(" ", -1)), ZoneId.of(zone));
  }

  /** Returns the first time after an instant within so many days, or null. */
  @Nullable Instant next(Instant after, int days) {
    LocalDate first = LocalDateTime.ofInstant(after, zone).toLocalDate();
    return first
        .datesUntil(first.plusDays(days))
        .filter(this::matches)
        .flatMap(
            day ->
                IntStream.range(0, 24 * 60)
                    .filter(minute -> matches(minute / 60, minute % 60))
                    .mapToObj(minute -> day.atTime(minute / 60, minute % 60)))
        .flatMap(
            time ->
                zone.getRules().getValidOffsets(time).stream()
                    .limit(1)
                    .map(offset -> time.toInstant(offset)))
        .filter(instant -> instant.isAfter(after))
        .findFirst()
        .orElse(null);
  }

  private boolean matches(int hour, int minute) {
    return in(fields.get(0), minute, 0, 59, List.of()) && in(fields.get(1), hour, 0, 23, List.of());
  }

  private boolean matches(LocalDate day) {
    return in(fields.get(5), day.getYear(), 1970, 2199, List.of())
        && in(fields.get(3), day.getMonthValue(), 1, 12, MONTHS)
        && any(fields.get(2), each -> dayOfMonth(each, day))
        && any(fields.get(4), each -> dayOfWeek(each, day));
  }

  private static boolean any(String field, Predicate<String> matches) {
    return field.equals("?") || Arrays.stream(field.split(",", -1)).anyMatch(matches);
  }

  private static boolean dayOfMonth(String each, LocalDate day) {
    int length = day.lengthOfMonth();
    if (each.equals("L")) {
      return day.getDayOfMonth() == length;
    }
    if (each.equals("LW")) {
      return day.equals(nearestWeekday(day.withDayOfMonth(length)));
    }
    if (each.endsWith("W")) {
      int wanted = Integer.parseInt(each.substring(0, each.length() - 1));
      return wanted <= length && day.equals(nearestWeekday(day.withDayOfMonth(wanted)));
    }
    return in(each, day.getDayOfMonth(), 1, 31, List.of());
  }

  /** The nearest day of the same month that is neither Saturday nor Sunday. */
  private static LocalDate nearestWeekday(LocalDate day) {
    for (int distance : new int[] {0, -1, 1, -2, 2}) {
      LocalDate near = day.plusDays(distance);
      boolean isWeekday =
          near.getDayOfWeek() != DayOfWeek.SATURDAY && near.getDayOfWeek() != DayOfWeek.SUNDAY;
      if (isWeekday && near.getMonth() == day.getMonth()) {
        return near;
      }
    }
    throw new AssertionError(day);
  }

  private static boolean dayOfWeek(String each, LocalDate day) {
    int number = day.getDayOfWeek().getValue() % 7 + 1;
    if (each.equals("L")) {
      return number == 7;
    }
    if (each.contains("#")) {
      String[] parts = each.split("#", -1);
      return number == number(parts[0], DAYS)
          && (day.getDayOfMonth() - 1) / 7 + 1 == Integer.parseInt(parts[1]);
    }
    if (each.endsWith("L")) {
      return number == number(each.substring(0, each.length() - 1), DAYS)
          && day.getDayOfMonth() + 7 > day.lengthOfMonth();
    }
    return in(each, number, 1, 7, DAYS);
  }

  private static boolean in(String field, int value, int least, int most, List<String> names) {
    return Arrays.stream(field.split(",", -1))
        .map(each -> range(each, least, most, names))
        .anyMatch(range -> range.test(value));
  }

  private static IntPredicate range(String each, int least, int most, List<String> names) {
    String[] parts = each.split("/", -1);
    int step = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    String[] ends = parts[0].split("-", -1);
    int from = parts[0].equals("*") ? least : number(ends[0], names);
    int to =
        parts[0].equals("*") || (ends.length == 1 && parts.length == 2)
            ? most
            : number(ends[ends.length - 1], names);
    return value -> value >= from && value <= to && (value - from) % step == 0;
  }

  private static int number(String text, List<String> names) {
    return names.contains(text) ? names.indexOf(text) + 1 : Integer.parseInt(text);
  }
}
