package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Target;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/** A daily, weekly, monthly and yearly plan runs for ten years. */
class TenYearsTests {
  private static final LocalDate FIRST = LocalDate.parse("2018-12-15");
  private static final LocalDate LAST = LocalDate.parse("2028-12-14");

  private final Plans plans = Plans.in(Target.instant());

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void every_recovery_point_is_of_its_day_and_nothing_older_is_there() {
    plans.assign(
        plans.create(
            rule ->
                rule.scheduleExpression("cron(0 1 * * ? *)").lifecycle(l -> l.deleteAfterDays(35L)),
            rule ->
                rule.ruleName("weekly")
                    .scheduleExpression("cron(0 10 ? * SUN *)")
                    .lifecycle(l -> l.deleteAfterDays(90L)),
            rule ->
                rule.ruleName("monthly")
                    .scheduleExpression("cron(0 19 L * ? *)")
                    .startWindowMinutes(60L)
                    .lifecycle(l -> l.deleteAfterDays(365L)),
            rule ->
                rule.ruleName("yearly")
                    .scheduleExpression("cron(0 21 29 2 ? *)")
                    .startWindowMinutes(60L)));

    plans.advanceTo("2028-12-14T22:00:00Z");

    Map<String, List<LocalDate>> days =
        plans.inVault().stream()
            .collect(
                Collectors.groupingBy(
                    point -> point.createdBy().backupRuleName(),
                    Collectors.mapping(TenYearsTests::day, Collectors.toList())));
    assertThat(days.get("daily")).isEqualTo(daysOf(35, day -> true));
    assertThat(days.get("weekly"))
        .isEqualTo(daysOf(90, day -> day.getDayOfWeek() == DayOfWeek.SUNDAY));
    assertThat(days.get("monthly"))
        .isEqualTo(daysOf(365, day -> day.getDayOfMonth() == day.lengthOfMonth()));
    assertThat(days.get("yearly"))
        .containsExactly(
            LocalDate.parse("2020-02-29"),
            LocalDate.parse("2024-02-29"),
            LocalDate.parse("2028-02-29"));
  }

  private static LocalDate day(RecoveryPointByBackupVault point) {
    return LocalDate.ofInstant(point.creationDate(), ZoneOffset.UTC);
  }

  private static List<LocalDate> daysOf(int kept, Predicate<LocalDate> which) {
    Instant now = Instant.parse("2028-12-14T22:00:00Z");
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(day -> day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(kept)))
        .filter(which)
        .toList();
  }
}
