package io.dynamobackup.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** A schedule is due when somebody is who tries every minute. */
class SchedulePropertyTests {
  private static final int DAYS = 800;

  @Property(seed = "20181214", tries = 400, edgeCases = EdgeCasesMode.NONE)
  void a_schedule_is_due_when_the_documentation_says(
      @ForAll("expressions") String fields,
      @ForAll("zones") String zone,
      @ForAll("instants") Instant start) {
    Schedule schedule = Schedule.of("cron(%s)".formatted(fields), zone);
    BruteForceCron tried = BruteForceCron.of(fields, zone);

    Instant at = start;
    for (int i = 0; i < 5; i++) {
      Instant expected = tried.next(at, DAYS);
      Instant next = schedule.next(at);
      if (expected == null) {
        assertThat(next == null || next.isAfter(at.plusSeconds(86_400L * (DAYS - 1)))).isTrue();
        return;
      }
      assertThat(next).isEqualTo(expected);
      at = expected;
    }
  }

  @Provide
  static Arbitrary<String> zones() {
    return Arbitraries.of(
        "Etc/UTC",
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Asia/Kolkata",
        "Pacific/Apia");
  }

  /** Many are just before the clocks change. */
  @Provide
  static Arbitrary<Instant> instants() {
    Arbitrary<Instant> changes =
        Arbitraries.of(
                "2019-03-10T06:00:00Z",
                "2019-11-03T05:00:00Z",
                "2020-03-29T00:00:00Z",
                "2020-10-25T00:00:00Z",
                "2018-04-07T14:00:00Z",
                "2018-10-06T15:00:00Z",
                "2018-02-18T01:00:00Z",
                "2018-11-04T02:00:00Z",
                "2011-12-29T09:00:00Z")
            .map(Instant::parse);
    Arbitrary<Instant> any =
        Arbitraries.longs().between(1_500_000_000L, 2_000_000_000L).map(Instant::ofEpochSecond);
    return Combinators.combine(
            Arbitraries.oneOf(changes, any), Arbitraries.longs().between(0, 7200))
        .as(Instant::plusSeconds);
  }

  @Provide
  static Arbitrary<String> expressions() {
    Arbitrary<String> minutes = Arbitraries.integers().between(0, 59).map(String::valueOf);
    Arbitrary<String> byMonth =
        list(
            Arbitraries.oneOf(
                numbers(1, 31, List.of()),
                Arbitraries.of("L", "LW"),
                Arbitraries.integers().between(1, 31).map(day -> day + "W")));
    Arbitrary<String> byWeek =
        list(
            Arbitraries.oneOf(
                numbers(1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")),
                Arbitraries.of("L", "6L", "TUEL"),
                Combinators.combine(
                        Arbitraries.of("1", "3", "7", "MON", "SAT"),
                        Arbitraries.integers().between(1, 5))
                    .as((day, week) -> day + "#" + week)));
    Arbitrary<String> days =
        Arbitraries.oneOf(byMonth.map(day -> day + " %s ?"), byWeek.map(day -> "? %s " + day));
    Arbitrary<String> months =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just("*")),
            Tuple.of(2, list(numbers(1, 12, List.of("FEB", "MAR", "NOV")))));
    Arbitrary<String> years =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just("*")),
            Tuple.of(1, Arbitraries.of("2020", "2018-2021", "2018/2", "2019,2024")));
    return Combinators.combine(minutes, list(numbers(0, 23, List.of())), days, months, years)
        .as(
            (minute, hour, day, month, year) ->
                "%s %s %s %s".formatted(minute, hour, day.formatted(month), year));
  }

  private static Arbitrary<String> list(Arbitrary<String> elements) {
    return elements.list().ofMinSize(1).ofMaxSize(3).map(all -> String.join(",", all));
  }

  /** Numbers and names, ranges and steps, and everything. */
  private static Arbitrary<String> numbers(int least, int most, List<String> names) {
    Arbitrary<Integer> number = Arbitraries.integers().between(least, most);
    Arbitrary<Integer> step = Arbitraries.integers().between(1, Math.min(most, 12));
    Arbitrary<String> range =
        Combinators.combine(number, number).as((a, b) -> Math.min(a, b) + "-" + Math.max(a, b));
    Arbitrary<String> single = number.map(String::valueOf);
    List<Arbitrary<String>> all =
        List.of(
            single,
            names.isEmpty() ? single : Arbitraries.of(names),
            range,
            Combinators.combine(range, step).as((some, by) -> some + "/" + by),
            Combinators.combine(single, step).as((from, by) -> from + "/" + by),
            Arbitraries.just("*"),
            step.map(by -> "*/" + by));
    return Arbitraries.oneOf(all);
  }
}
