package io.dynamobackup.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTests {
  private static Stream<String> times(String fields, String zone, String after) {
    Schedule schedule = Schedule.of("cron(%s)".formatted(fields), zone);
    return Stream.iterate(schedule.next(Instant.parse(after)), Objects::nonNull, schedule::next)
        .map(Instant::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 5 L * ? *    | 2020-01-31 2020-02-29 2020-03-31",
        "0 5 1,L * ? *  | 2020-01-01 2020-01-31 2020-02-01",
        "0 5 LW * ? *   | 2020-01-31 2020-02-28 2020-03-31",
        "0 5 1W * ? *   | 2020-01-01 2020-02-03 2020-03-02",
        "0 5 31W * ? *  | 2020-01-31 2020-03-31 2020-05-29",
        "0 5 29 2 ? *   | 2020-02-29 2024-02-29 2028-02-29",
        "0 5 ? * SAT#1 *| 2020-01-04 2020-02-01 2020-03-07",
        "0 5 ? * FRI#5 *| 2020-01-31 2020-05-29 2020-07-31",
        "0 5 ? * 6L *   | 2020-01-31 2020-02-28 2020-03-27",
        "0 5 ? * L *    | 2020-01-04 2020-01-11 2020-01-18",
        "0 5 ? * MON,L *| 2020-01-04 2020-01-06 2020-01-11",
        "0 5 ? JAN/6 mon-tue 2021-2022| 2021-01-04 2021-01-05 2021-01-11",
        "0 5 1-10/4 * ? *| 2020-01-01 2020-01-05 2020-01-09"
      })
  void every_wildcard_of_aws_is_known(String fields, String days) {
    assertThat(times(fields, "Etc/UTC", "2020-01-01T00:00:00Z").limit(3))
        .containsExactly(
            Stream.of(days.split(" ", -1)).map(day -> day + "T05:00:00Z").toArray(String[]::new));
  }

  @Test
  void a_year_that_is_over_is_never_again() {
    assertThat(times("0 5 1 1 ? 2020-2021", "Etc/UTC", "2019-01-01T00:00:00Z"))
        .containsExactly("2020-01-01T05:00:00Z", "2021-01-01T05:00:00Z");
    assertThat(times("0 5 30 2 ? *", "Etc/UTC", "2019-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void a_time_that_clocks_skip_is_skipped() {
    assertThat(times("30 2 * * ? *", "America/New_York", "2019-03-09T00:00:00Z").limit(3))
        .containsExactly("2019-03-09T07:30:00Z", "2019-03-11T06:30:00Z", "2019-03-12T06:30:00Z");
  }

  @Test
  void a_time_that_clocks_show_twice_is_used_once() {
    assertThat(times("30 1 * * ? *", "America/New_York", "2019-11-02T12:00:00Z").limit(2))
        .containsExactly("2019-11-03T05:30:00Z", "2019-11-04T06:30:00Z");
    assertThat(times("0 * * * ? *", "America/New_York", "2019-11-03T04:30:00Z").limit(2))
        .containsExactly("2019-11-03T05:00:00Z", "2019-11-03T07:00:00Z");
  }

  @Test
  void a_day_that_a_zone_leaves_out_has_no_time() {
    assertThat(times("0 12 * * ? *", "Pacific/Apia", "2011-12-29T00:00:00Z").limit(2))
        .containsExactly("2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0 5 * * ? *",
        "cron()",
        "cron(0 5 * * ?)",
        "cron(0 5 * * ? * *)",
        "cron(0 5 * * * *)",
        "cron(0 5 ? * ? *)",
        "cron(0,1 5 * * ? *)",
        "cron(* 5 * * ? *)",
        "cron(0/59 5 * * ? *)",
        "cron(60 5 * * ? *)",
        "cron(0 24 * * ? *)",
        "cron(0 5 32 * ? *)",
        "cron(0 5 0 * ? *)",
        "cron(0 5 * 13 ? *)",
        "cron(0 5 ? * 8 *)",
        "cron(0 5 ? * 0 *)",
        "cron(0 5 ? * MOO *)",
        "cron(0 5 ? * 2#6 *)",
        "cron(0 5 W * ? *)",
        "cron(0 5 1,, * ? *)",
        "cron(0 5 * * ? 1969)",
        "cron(0 5 * * ? 2200)",
        "rate(1 day)",
        "at(2020-01-01T00:00:00)"
      })
  void what_is_no_schedule_of_a_plan_is_refused(String expression) {
    assertThatThrownBy(() -> Schedule.of(expression, "Etc/UTC"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+02:00", "Mars/Olympus", "utc"})
  void what_is_no_time_zone_is_refused(String zone) {
    assertThatThrownBy(() -> Schedule.of("cron(0 5 * * ? *)", zone))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
