package io.dynamobackup.engine.plan;

import com.cronutils.model.definition.CronConstraintsFactory;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The six fields of AWS's cron, as cron-utils reads them: minutes, hours, day of month, month, day
 * of week, year. One of the days is a question mark. It knows local times, and no zone.
 */
final class CronFields implements LocalTimes {
  private static final CronDefinition AWS =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .withValidRange(0, 59)
          .withStrictRange()
          .and()
          .withHours()
          .withValidRange(0, 23)
          .withStrictRange()
          .and()
          .withDayOfMonth()
          .supportsL()
          .supportsW()
          .supportsLW()
          .supportsQuestionMark()
          .withValidRange(1, 31)
          .withStrictRange()
          .and()
          .withMonth()
          .withValidRange(1, 12)
          .withStrictRange()
          .and()
          .withDayOfWeek()
          .withMondayDoWValue(2)
          .supportsHash()
          .supportsL()
          .supportsQuestionMark()
          .withValidRange(1, 7)
          .withStrictRange()
          .and()
          .withYear()
          .withValidRange(1970, 2199)
          .withStrictRange()
          .and()
          .withCronValidation(CronConstraintsFactory.ensureEitherDayOfWeekOrDayOfMonth())
          .instance();

  private static final CronParser PARSER = new CronParser(AWS);

  private final ExecutionTime times;

  private CronFields(ExecutionTime times) {
    this.times = times;
  }

  /** Reads the fields; throws {@link IllegalArgumentException} for what is none. */
  static CronFields of(String fields) {
    return new CronFields(ExecutionTime.forCron(PARSER.parse(fields)));
  }

  @Override
  public @Nullable LocalDateTime next(LocalDateTime after) {
    return times
        .nextExecution(after.atZone(ZoneOffset.UTC))
        .map(ZonedDateTime::toLocalDateTime)
        .orElse(null);
  }
}
