package io.dynamobackup.engine.conformance.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/** How many days back point-in-time recovery reaches. */
class RecoveryPeriodTests extends Recoveries {
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
}
