package io.dynamobackup.engine.plan;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of AWS's cron. cron-utils is given days of the week as numbers, as it takes {@code
 * SAT#1} for none, and each of a list of days by itself, as in a list it forgets about {@code L}
 * and its like.
 */
record CronDays(List<LocalTimes> each) implements LocalTimes {
  private static final Pattern SPECIAL = Pattern.compile("L(?!\\w)|W(?!\\w)|\\dL|#");
  private static final Pattern NEAREST = Pattern.compile("\\d+W");
  private static final Pattern NO_WEEK = Pattern.compile("#(?![1-5](,|$))");
  private static final List<String> NAMES =
      List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final int FIELDS = 6;
  private static final int DAY_OF_MONTH = 2;
  private static final int DAY_OF_WEEK = 4;

  /** Reads six fields; throws {@link IllegalArgumentException} for what is none. */
  static CronDays of(String text) {
    String[] fields = text.trim().split("\\s+", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "%d fields instead of %d".formatted(fields.length, FIELDS));
    }
    fields[DAY_OF_WEEK] = numbered(fields[DAY_OF_WEEK]);
    if (NO_WEEK.matcher(fields[DAY_OF_WEEK]).find()) {
      throw new IllegalArgumentException("a month has weeks 1 to 5");
    }
    return new CronDays(
        alternatives(fields, DAY_OF_MONTH).stream()
            .flatMap(some -> alternatives(some, DAY_OF_WEEK).stream())
            .map(CronDays::times)
            .toList());
  }

  private static String numbered(String days) {
    String numbered = days.toUpperCase(Locale.ROOT);
    for (int i = 0; i < NAMES.size(); i++) {
      numbered = numbered.replace(NAMES.get(i), String.valueOf(i + 1));
    }
    return numbered;
  }

  private static List<String[]> alternatives(String[] fields, int position) {
    String days = fields[position];
    if (!days.contains(",") || !SPECIAL.matcher(days).find()) {
      return List.<String[]>of(fields);
    }
    return Arrays.stream(days.split(",", -1)).map(day -> with(fields, position, day)).toList();
  }

  private static String[] with(String[] fields, int position, String value) {
    String[] changed = fields.clone();
    changed[position] = value;
    return changed;
  }

  private static LocalTimes times(String[] fields) {
    String day = fields[DAY_OF_MONTH];
    if (NEAREST.matcher(day).matches()) {
      String plain = day.substring(0, day.length() - 1);
      return new NearestWeekday(CronFields.of(String.join(" ", with(fields, DAY_OF_MONTH, plain))));
    }
    return CronFields.of(String.join(" ", fields));
  }

  @Override
  public @Nullable LocalDateTime next(LocalDateTime after) {
    return each.stream()
        .map(times -> times.next(after))
        .filter(Objects::nonNull)
        .min(LocalDateTime::compareTo)
        .orElse(null);
  }
}
