package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** To which times a table can be restored. */
class RestoreWindowTests extends RestoredInTime {
  @Test
  void latest_is_now_where_nothing_takes_time() {
    Music.create(client);
    recover();
    target.advance(Duration.ofMillis(1500));
    Music.put(client, "A", "1");

    TableDescription answer = restore(r -> r.useLatestRestorableTime(true));

    assertThat(songs(RESTORED)).containsExactly("1");
    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(START.plusMillis(1500));
  }

  @Test
  void latest_is_the_state_of_five_minutes_ago_as_documented() {
    documented();
    recover();
    target.advance(Duration.ofMinutes(1));
    Music.put(client, "A", "early");
    target.advance(Duration.ofMinutes(2));
    Music.put(client, "A", "late");
    target.advance(Duration.ofMinutes(4));
    Instant latest = target.clock().instant().minus(Duration.ofMinutes(5));

    TableDescription answer = restore(r -> r.useLatestRestorableTime(true));
    target.advance(Duration.ofHours(1));

    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(latest);
    assertThat(songs(RESTORED)).containsExactly("early");
  }

  @Test
  void latest_within_five_minutes_of_enabling_is_the_moment_of_enabling() {
    documented();
    Music.put(client, "A", "before");
    recover();
    Music.put(client, "A", "after");
    Instant enabled = target.clock().instant();
    target.advance(Duration.ofMinutes(4));
    Music.put(client, "A", "later");

    TableDescription answer = restore(r -> r.useLatestRestorableTime(true));
    target.advance(Duration.ofHours(1));

    assertThat(answer.restoreSummary().restoreDateTime()).isEqualTo(enabled);
    assertThat(songs(RESTORED)).containsExactly("before");
  }

  @Test
  void every_second_of_the_window_can_be_restored_and_none_outside() {
    documented();
    recover();
    Instant enabled = target.clock().instant();
    target.advance(Duration.ofMinutes(10));

    restore(r -> r.restoreDateTime(enabled).targetTableName("Earliest"));
    restore(r -> r.restoreDateTime(enabled.plusSeconds(300)).targetTableName("Latest"));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:59Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:31:00Z'",
        r -> r.restoreDateTime(enabled.minusSeconds(1)));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:31:01Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:31:00Z'",
        r -> r.restoreDateTime(enabled.plusSeconds(301)));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '1970-01-01T00:00:00Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:31:00Z'",
        r -> r.restoreDateTime(Instant.EPOCH));
  }

  @Test
  void window_slides_with_its_period() {
    Music.create(client);
    client.updateContinuousBackups(
        r ->
            r.tableName(Music.TABLE)
                .pointInTimeRecoverySpecification(
                    s -> s.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(1)));
    Music.put(client, "A", "1");
    target.advance(Duration.ofDays(1));
    restore(r -> r.restoreDateTime(START).targetTableName("At-the-edge"));
    target.advance(Duration.ofSeconds(1));

    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:00Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:25:01Z' and LatestRestorableDateTime '2018-12-15T14:25:01Z'",
        r -> r.restoreDateTime(START));
    restoreTo(START.plusSeconds(1));
    assertThat(songs(RESTORED)).containsExactly("1");
    assertThat(songs("At-the-edge")).containsExactly("1");
  }

  @Test
  void window_is_of_whole_seconds() {
    Music.create(client);
    target.advance(Duration.ofMillis(700));
    recover();
    target.advance(Duration.ofMillis(500));

    restore(r -> r.restoreDateTime(START).targetTableName("Before"));
    restore(r -> r.restoreDateTime(START.plusMillis(1900)).targetTableName("After"));
    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:02Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:25:00Z' and LatestRestorableDateTime '2018-12-14T14:25:01Z'",
        r -> r.restoreDateTime(START.plusSeconds(2)));
  }

  @Test
  void times_past_the_latest_are_taken_where_that_is_asked_for() {
    use(
        EngineOptions.documented().toBuilder()
            .observed(Observed.RESTORE_PAST_LATEST)
            .timings(Timings.documented().with(Timing.RESTORE_TABLE, Duration.ofSeconds(1)))
            .build());
    Music.create(client);
    target.advance(Duration.ofMinutes(1));
    recover();
    target.advance(Duration.ofMinutes(1));
    Music.put(client, "A", "1");
    Instant written = target.clock().instant();
    target.advance(Duration.ofMinutes(1));

    restoreTo(written);
    target.advance(Duration.ofMinutes(1));

    assertThat(songs(RESTORED)).containsExactly("1");
    assertThatThrownBy(
            () -> restore(r -> r.restoreDateTime(written.plusSeconds(3600)).targetTableName("X-2")))
        .isInstanceOf(InvalidRestoreTimeException.class);
  }

  @Test
  void disabling_and_enabling_again_loses_the_history() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(1));
    recover(false);
    recover();

    assertRefused(
        InvalidRestoreTimeException.class,
        "RestoreDateTime '2018-12-14T14:25:00Z' must be within EarliestRestorableDateTime"
            + " '2018-12-14T14:26:00Z' and LatestRestorableDateTime '2018-12-14T14:26:00Z'",
        r -> r.restoreDateTime(START));
    restoreTo(START.plusSeconds(60));
    assertThat(songs(RESTORED)).containsExactly("1");
  }

  @Test
  void table_made_anew_under_the_name_has_no_history_of_the_old_one() {
    Music.create(client);
    recover();
    Music.put(client, "A", "1");
    target.advance(Duration.ofMinutes(1));
    client.deleteTable(r -> r.tableName(Music.TABLE));
    Music.create(client);

    assertRefused(
        PointInTimeRecoveryUnavailableException.class,
        "Point in time recovery is not enabled for table 'Music'",
        r -> r.restoreDateTime(START));
    recover();
    assertThatThrownBy(() -> restoreTo(START)).isInstanceOf(InvalidRestoreTimeException.class);
  }

  @Test
  void time_is_said_in_one_of_two_ways() {
    Music.create(client);
    recover();

    assertInvalid(
        "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be"
            + " specified, but not both",
        r -> {});
    assertInvalid(
        "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be"
            + " specified, but not both",
        r -> r.useLatestRestorableTime(false));
    assertInvalid(
        "Invalid Request: Both RestoreDateTime and UseLatestRestorableTime cannot be set for"
            + " point-in-time restore request. Please specify either RestoreDateTime time or"
            + " UseLatestRestorableTime",
        r -> r.useLatestRestorableTime(true).restoreDateTime(START));
    restore(r -> r.useLatestRestorableTime(false).restoreDateTime(START));
    assertThat(describe(RESTORED).tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }
}
