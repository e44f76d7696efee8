package io.dynamobackup.engine.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** UpdateContinuousBackups and DescribeContinuousBackups, which only make sense together. */
class ContinuousBackupsTests extends Recoveries {
  private void use(EngineOptions options) {
    target.close();
    target = Target.with(options);
    client = target.client();
  }

  private ContinuousBackupsDescription disable() {
    return client
        .updateContinuousBackups(
            r ->
                r.tableName(Music.TABLE)
                    .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(false)))
        .continuousBackupsDescription();
  }

  @Test
  void backups_are_enabled_on_a_new_table_and_recovery_is_not() {
    Music.create(client);

    ContinuousBackupsDescription description = describe();

    assertThat(description.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
    assertThat(description.pointInTimeRecoveryDescription())
        .isEqualTo(
            PointInTimeRecoveryDescription.builder()
                .pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.DISABLED)
                .build());
  }

  @Test
  void enabling_answers_the_window_at_once() {
    Music.create(client);

    ContinuousBackupsDescription answer = enable(null);

    assertThat(answer.pointInTimeRecoveryDescription())
        .isEqualTo(
            PointInTimeRecoveryDescription.builder()
                .pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.ENABLED)
                .recoveryPeriodInDays(35)
                .earliestRestorableDateTime(START)
                .latestRestorableDateTime(START)
                .build());
    assertThat(describe()).isEqualTo(answer);
  }

  @Test
  void the_latest_time_lags_five_minutes_as_documented() {
    use(EngineOptions.documented());
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    enable(null);
    Instant enabled = target.clock().instant();

    target.advance(Duration.ofMinutes(3));
    assertThat(describe().pointInTimeRecoveryDescription().latestRestorableDateTime())
        .isEqualTo(enabled);

    target.advance(Duration.ofMinutes(7));
    assertThat(describe().pointInTimeRecoveryDescription().latestRestorableDateTime())
        .isEqualTo(enabled.plus(Duration.ofMinutes(5)));
  }

  @Test
  void without_durations_the_latest_time_is_now() {
    Music.create(client);
    enable(null);

    target.advance(Duration.ofMinutes(3));

    assertThat(describe().pointInTimeRecoveryDescription().latestRestorableDateTime())
        .isEqualTo(START.plusSeconds(180));
  }

  @Test
  void enabling_again_keeps_window_and_period() {
    Music.create(client);
    enable(7);
    target.advance(Duration.ofHours(1));

    PointInTimeRecoveryDescription again = enable(null).pointInTimeRecoveryDescription();

    assertThat(again.earliestRestorableDateTime()).isEqualTo(START);
    assertThat(again.recoveryPeriodInDays()).isEqualTo(7);
  }

  @Test
  void disabling_forgets_history_and_period() {
    Music.create(client);
    enable(7);
    target.advance(Duration.ofHours(1));

    ContinuousBackupsDescription disabled = disable();
    PointInTimeRecoveryDescription again = enable(null).pointInTimeRecoveryDescription();

    assertThat(disabled.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
    assertThat(disabled.pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
        .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
    assertThat(again.earliestRestorableDateTime()).isEqualTo(START.plusSeconds(3600));
    assertThat(again.recoveryPeriodInDays()).isEqualTo(35);
  }

  @Test
  void disabling_what_is_disabled_is_accepted() {
    Music.create(client);

    assertThat(disable().pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
        .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
  }

  @Test
  void a_missing_table_is_not_found() {
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(this::describe)
        .withMessageStartingWith("Table not found: Music");
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> enable(null))
        .withMessageStartingWith("Table not found: Music");
  }

  @Test
  void a_table_that_is_creating_is_not_found() {
    use(EngineOptions.documented());
    Music.create(client);

    assertThatExceptionOfType(TableNotFoundException.class).isThrownBy(this::describe);
    assertThatExceptionOfType(TableNotFoundException.class).isThrownBy(() -> enable(null));
  }

  @Test
  void a_young_table_is_disabled_until_backups_are_enabled_if_asked_for() {
    Duration window = Duration.ofSeconds(6);
    use(
        EngineOptions.instant().toBuilder()
            .timings(Timings.instant().with(Timing.ENABLE_BACKUPS, window))
            .build());
    Music.create(client);

    assertThat(describe().continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.DISABLED);
    assertThatExceptionOfType(ContinuousBackupsUnavailableException.class)
        .isThrownBy(() -> enable(null));

    target.advance(window);
    assertThat(describe().continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
  }

  @Test
  void a_table_created_again_starts_without_recovery() {
    Music.create(client);
    enable(null);
    client.deleteTable(r -> r.tableName(Music.TABLE));
    Music.create(client);

    assertThat(describe().pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
        .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
  }
}
