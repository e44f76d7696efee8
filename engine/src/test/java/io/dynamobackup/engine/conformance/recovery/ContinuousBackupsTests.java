package io.dynamobackup.engine.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** UpdateContinuousBackups and DescribeContinuousBackups, which only make sense together. */
class ContinuousBackupsTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private Target target = Target.instant();
  private DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private void use(EngineOptions options) {
    target.close();
    target = Target.with(options);
    client = target.client();
  }

  private ContinuousBackupsDescription describe() {
    return client
        .describeContinuousBackups(r -> r.tableName(Music.TABLE))
        .continuousBackupsDescription();
  }

  private ContinuousBackupsDescription enable(Integer days) {
    return client
        .updateContinuousBackups(
            r ->
                r.tableName(Music.TABLE)
                    .pointInTimeRecoverySpecification(
                        s -> s.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(days)))
        .continuousBackupsDescription();
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
  void the_window_reaches_as_far_back_as_its_period() {
    Music.create(client);
    enable(3);

    target.advance(Duration.ofDays(2));
    assertThat(describe().pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isEqualTo(START);

    target.advance(Duration.ofDays(2));
    assertThat(describe().pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isEqualTo(START.plus(Duration.ofDays(1)));
  }

  @Test
  void a_shorter_period_discards_history_and_a_longer_one_does_not_bring_it_back() {
    Music.create(client);
    enable(null);
    target.advance(Duration.ofDays(10));
    Instant shortened = target.clock().instant().minus(Duration.ofDays(2));

    assertThat(enable(2).pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isEqualTo(shortened);
    assertThat(enable(30).pointInTimeRecoveryDescription().earliestRestorableDateTime())
        .isEqualTo(shortened);
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
  void a_period_goes_not_with_disabling() {
    Music.create(client);
    enable(7);

    assertThat(
            Refused.by(
                () ->
                    client.updateContinuousBackups(
                        r ->
                            r.tableName(Music.TABLE)
                                .pointInTimeRecoverySpecification(
                                    s ->
                                        s.pointInTimeRecoveryEnabled(false)
                                            .recoveryPeriodInDays(3)))))
        .isEqualTo(
            Refused.asInvalid(
                "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time"
                    + " recovery."));
    assertThat(describe().pointInTimeRecoveryDescription().recoveryPeriodInDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 36})
  void a_period_out_of_range_is_refused(int days) {
    Music.create(client);
    String rule = days == 0 ? "greater than or equal to 1" : "less than or equal to 35";

    assertThatThrownBy(() -> enable(days))
        .hasMessageContaining(
            "1 validation error detected: Value '"
                + days
                + "' at 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed to satisfy"
                + " constraint: Member must have value "
                + rule);
    assertThat(describe().pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
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
