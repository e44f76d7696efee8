package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What a table remembers, and for how long. */
class ForgottenHistoryTests extends RecordedPast {
  @Test
  void without_recovery_streams_or_other_readers_changes_are_forgotten_at_once() {
    Table table = table();

    for (int i = 0; i < 10_000; i++) {
      write(table, 1);
    }

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeLessThan(2048);
  }

  @Test
  void with_recovery_the_changes_of_its_window_are_kept_and_no_others() {
    Table table = table();
    table.history().recover(new RecoveryWindow(now, 1, LAG), now);

    for (int hour = 0; hour < 240; hour++) {
      for (int i = 0; i < 100; i++) {
        write(table, i);
      }
      remember();
      now = now.plus(Duration.ofHours(1));
    }

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeBetween(2400, 2400 + 2048);
    for (Past each : past.subList(216, 240)) {
      assertHolds(table.history().at(each.at(), now), each.items().values());
    }
  }

  @Test
  void switching_recovery_off_forgets_what_it_kept() {
    Table table = recovered();
    writeAtRandom(table, 5000, 10);

    table.history().recover(null, now);

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).isEmpty();
  }

  @Test
  void shorter_window_forgets_what_it_no_longer_covers() {
    Table table = recovered();
    for (int i = 0; i < 5000; i++) {
      write(table, i % 10);
    }
    now = now.plus(Duration.ofDays(3));
    write(table, 1);

    table.history().recover(new RecoveryWindow(START, 35, LAG).reaching(2, now), now);

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeLessThan(1024);
    assertThat(table.history().at(now.minus(Duration.ofDays(1)), now).items().size()).isEqualTo(10);
  }

  @Test
  void what_others_ask_for_is_remembered_for_that_long() {
    tables.remember(Duration.ofMinutes(2));
    tables.remember(Duration.ofMinutes(1));
    Table table = table();

    for (int second = 0; second < 1000; second++) {
      for (int i = 0; i < 10; i++) {
        write(table, i);
      }
      now = now.plusSeconds(1);
    }

    List<?> kept = table.items().changes(Instant.MIN, Instant.MAX);
    assertThat(kept).hasSizeBetween(1200, 1200 + 2048);
    assertThat(table.items().changes(now.minusSeconds(121), now)).hasSize(1200);
  }

  @Test
  void changes_of_streams_are_kept_for_a_day() {
    Table table = table();
    table.streams().enable(StreamViewType.NEW_IMAGE, now);

    for (int hour = 0; hour < 240; hour++) {
      for (int i = 0; i < 100; i++) {
        write(table, i);
      }
      now = now.plus(Duration.ofHours(1));
    }

    assertThat(table.items().changes(Instant.MIN, Instant.MAX)).hasSizeBetween(2400, 2400 + 2048);
  }
}
