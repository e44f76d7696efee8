package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.operation.Observed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportType;

/** Which times and periods can be exported. */
class ExportTimeTests extends ExportedMusic {
  private static final Refused INVALID = asTime("Export Time is invalid");
  private static final Refused NOT_AVAILABLE =
      asTime("Point in Time Recovery is not available for specified export time");
  private static final Refused TOO_SHORT =
      asTime(
          "Difference between export period from time and export period to time is less than 15 minutes");
  private static final Refused TOO_LONG =
      asTime(
          "Difference between export period from time and export period to time is greater than 24 hours");

  private static Refused asTime(String message) {
    return new Refused("InvalidExportTimeException", message);
  }

  private Refused refusedAt(Instant time) {
    return Refused.by(() -> request(r -> r.exportTime(time)));
  }

  private Refused refused(Instant from, @Nullable Instant to) {
    return Refused.by(() -> changes(from, to));
  }

  private Instant now() {
    return target.clock().instant();
  }

  private void documented() {
    use(EngineOptions.documented());
    Music.create(client);
    minutes(1);
  }

  @Test
  void time_lies_in_the_life_of_the_table_and_in_its_window() {
    minutes(1);
    Music.create(client);
    minutes(10);
    recover();
    Instant enabled = now();
    minutes(10);

    assertThat(refusedAt(now().plusSeconds(1))).isEqualTo(INVALID);
    assertThat(refusedAt(START)).isEqualTo(INVALID);
    assertThat(refusedAt(enabled.minusSeconds(1))).isEqualTo(NOT_AVAILABLE);
    assertThat(export(r -> r.exportTime(enabled)).exportTime()).isEqualTo(enabled);
    assertThat(export(r -> r.exportTime(now())).exportTime()).isEqualTo(now());
  }

  @Test
  void time_is_at_most_the_latest_restorable_one() {
    documented();
    recover();
    minutes(20);
    Instant latest = now().minus(Duration.ofMinutes(5));

    assertThat(refusedAt(latest.plusSeconds(1))).isEqualTo(NOT_AVAILABLE);
    assertThat(request(r -> r.exportTime(latest)).exportTime()).isEqualTo(latest);
    assertThat(request(r -> {}).exportTime()).isEqualTo(now());
  }

  @Test
  void times_past_the_latest_are_taken_where_that_is_asked_for() {
    use(EngineOptions.documented().toBuilder().observed(Observed.EXPORT_PAST_LATEST).build());
    Music.create(client);
    minutes(1);
    recover();
    minutes(20);

    assertThat(request(r -> r.exportTime(now())).exportTime()).isEqualTo(now());
    assertThat(refusedAt(now().plusSeconds(1))).isEqualTo(INVALID);
  }

  @Test
  void window_slides_with_its_period() {
    create();
    target.advance(Duration.ofDays(36));

    assertThat(refusedAt(now().minus(Duration.ofDays(35)).minusSeconds(1)))
        .isEqualTo(NOT_AVAILABLE);
    assertThat(songs(export(r -> r.exportTime(now().minus(Duration.ofDays(35)))))).isEmpty();
  }

  @Test
  void period_begins_with_the_table_at_the_earliest() {
    minutes(60);
    Music.create(client);
    recover();
    Instant created = now();
    minutes(20);

    assertThat(refused(created.minusSeconds(1), null))
        .isEqualTo(
            asTime(
                "Incremental export period from time cannot be less than the table creation time : 2018-12-14T15:24:59Z"));
    assertThat(changes(created, null).itemCount()).isZero();
  }

  @Test
  void period_before_recovery_was_on_is_not_known() {
    Music.create(client);
    minutes(5);
    recover();
    minutes(30);

    assertThat(refused(START.plus(Duration.ofMinutes(5)).minusSeconds(1), null))
        .isEqualTo(NOT_AVAILABLE);
  }

  @Test
  void period_ends_now_at_the_latest() {
    create();
    minutes(20);

    assertThat(refused(START, now().plusSeconds(1)))
        .isEqualTo(
            asTime(
                "Incremental export period to time cannot be greater than the current time : 2018-12-14T14:45:01Z"));
    assertThat(changes(START, now()).incrementalExportSpecification().exportToTime())
        .isEqualTo(now());
  }

  @Test
  void period_has_a_quarter_of_an_hour_at_least_and_a_day_at_most() {
    create();
    target.advance(Duration.ofDays(2));
    Instant end = START.plus(Duration.ofHours(24));

    assertThat(refused(START, START.plus(Duration.ofMinutes(15)).minusSeconds(1)))
        .isEqualTo(TOO_SHORT);
    assertThat(refused(end, START)).isEqualTo(TOO_SHORT);
    assertThat(refused(START, end.plusSeconds(1))).isEqualTo(TOO_LONG);
    assertThat(changes(START, START.plus(Duration.ofMinutes(15))).itemCount()).isZero();
    assertThat(changes(START, end).itemCount()).isZero();
  }

  @Test
  void wrong_period_wins_over_recovery_that_is_off() {
    Music.create(client);
    minutes(20);

    assertThat(refused(START.minusSeconds(1), null).code()).isEqualTo("InvalidExportTimeException");
    assertThat(refused(START, null).code()).isEqualTo("PointInTimeRecoveryUnavailableException");
  }

  @Test
  void a_period_has_no_time() {
    create();
    minutes(20);

    assertThat(Refused.by(() -> request(r -> since(START).accept(r.exportTime(START)))))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: When Export Type is Incremental Export , Export Time should not be provided"));
  }

  @Test
  void a_full_export_may_say_that_it_is_one() {
    create();

    assertThat(request(r -> r.exportType(ExportType.FULL_EXPORT)).exportType())
        .isEqualTo(ExportType.FULL_EXPORT);
  }
}
