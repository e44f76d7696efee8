package io.dynamobackup.engine.store;

import static io.dynamobackup.engine.store.StoreFixtures.START;
import static io.dynamobackup.engine.store.StoreFixtures.item;
import static io.dynamobackup.engine.store.StoreFixtures.key;
import static io.dynamobackup.engine.store.StoreFixtures.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every backend's stores tell of the changes that were made. */
abstract class ChangeLogContract {
  static final Instant NEVER = Instant.MIN;
  static final Instant ALWAYS = Instant.MAX;
  final TableStore store = backend().create(History.KEPT);

  /** Returns the backend under test. */
  protected abstract StorageBackend backend();

  @Test
  void changes_are_read_on_from_a_sequence_though_their_instants_are_one() {
    for (int i = 1; i <= 3000; i++) {
      store.put(key("a", String.valueOf(i)), item("value-" + i), START);
    }

    assertThat(store.changesAfter(1500, 1000))
        .extracting(Change::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1501, 2500).boxed().toList());
    assertThat(store.changesAfter(2500, 1000))
        .hasSize(500)
        .first()
        .isEqualTo(new Change(2501, START, key("a", "2501"), null, item("value-2501")));
    assertThat(store.changesAfter(3000, 1000)).isEmpty();
    assertThat(store.changesAfter(Long.MAX_VALUE, 1000)).isEmpty();
  }

  @Test
  void last_sequence_counts_the_changes_of_both_sides_of_a_fork() {
    assertThat(store.lastSequence()).isZero();
    store.put(key("a", "1"), item("first"), START);
    store.put(key("a", "1"), item("second"), START);

    TableStore fork = store.fork();
    fork.remove(key("a", "1"), START);

    assertThat(store.lastSequence()).isEqualTo(2);
    assertThat(fork.lastSequence()).isEqualTo(3);
    assertThat(fork.changesAfter(2, 10))
        .containsExactly(new Change(3, START, key("a", "1"), item("second"), null));
  }

  @Test
  void store_without_history_has_no_sequence() {
    TableStore index = backend().create(History.NONE);

    index.put(key("a", "1"), item("first"), START);

    assertThat(index.lastSequence()).isZero();
    assertThat(index.changesAfter(0, 10)).isEmpty();
  }

  @Test
  void changes_tell_what_was_there_and_what_is_there_now() {
    store.put(key("a", "1"), item("first"), second(1));
    store.put(key("a", "1"), item("second"), second(2));
    store.remove(key("a", "1"), second(3));

    assertThat(store.changes(NEVER, ALWAYS))
        .containsExactly(
            new Change(1, second(1), key("a", "1"), null, item("first")),
            new Change(2, second(2), key("a", "1"), item("first"), item("second")),
            new Change(3, second(3), key("a", "1"), item("second"), null));
  }

  @Test
  void changes_lie_after_the_first_instant_and_not_after_the_second() {
    for (int i = 1; i <= 4; i++) {
      store.put(key("a", "1"), item("at " + i), second(i));
    }

    assertThat(store.changes(second(1), second(3)))
        .extracting(Change::sequence)
        .containsExactly(2L, 3L);
    assertThat(store.changes(second(2), second(2))).isEmpty();
    assertThat(store.changes(second(3), second(1))).isEmpty();
    assertThat(store.changes(second(4), ALWAYS)).isEmpty();
  }

  @Test
  void changes_of_one_instant_stay_in_order() {
    for (int i = 1; i <= 3; i++) {
      store.put(key("a", Integer.toString(-i)), item("at once"), START);
    }

    assertThat(store.changes(second(-1), START))
        .extracting(Change::key)
        .containsExactly(key("a", "-1"), key("a", "-2"), key("a", "-3"));
  }

  @Test
  void long_log_is_read_in_order_from_any_instant() {
    for (int i = 1; i <= 5000; i++) {
      store.put(key("a", Integer.toString(i % 7)), item("some"), second(i));
    }

    List<Change> changes = store.changes(second(8), second(4500));

    assertThat(changes)
        .extracting(Change::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(9, 4500).boxed().toList());
    assertThat(changes).allSatisfy(c -> assertThat(c.at()).isEqualTo(second(c.sequence())));
  }

  @Test
  void log_reaches_over_any_time_to_the_nanosecond() {
    store.put(key("a", "1"), item("first"), Instant.MIN);
    store.put(key("a", "1"), item("second"), START);
    store.put(key("a", "1"), item("third"), START.plusNanos(1));
    store.put(key("a", "1"), item("fourth"), Instant.MAX);

    assertThat(store.changes(Instant.MIN, Instant.MAX))
        .extracting(Change::at)
        .containsExactly(START, START.plusNanos(1), Instant.MAX);
    assertThat(store.changes(START, START.plusNanos(1)))
        .extracting(Change::after)
        .containsExactly(item("third"));
  }

  @Test
  void change_before_the_last_change_is_refused() {
    store.put(key("a", "1"), item("first"), second(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.put(key("a", "1"), item("second"), START))
        .withMessage(
            "at (2018-12-14T14:25:00Z) must not be before the last change (2018-12-14T14:25:01Z)");
    assertThat(store.get(key("a", "1"))).isEqualTo(item("first"));
  }

  @Test
  void last_sequence_until_an_instant_is_that_of_the_last_change_made_by_then() {
    for (int i = 1; i <= 3000; i++) {
      store.put(key("a", "1"), item("some"), second(i / 2));
    }

    assertThat(store.lastSequence(second(-1))).isZero();
    assertThat(store.lastSequence(second(0))).isEqualTo(1);
    assertThat(store.lastSequence(second(1))).isEqualTo(3);
    assertThat(store.lastSequence(second(1).plusNanos(1))).isEqualTo(3);
    assertThat(store.lastSequence(second(1000))).isEqualTo(2001);
    assertThat(store.lastSequence(ALWAYS)).isEqualTo(3000);
  }

  @Test
  void trimmed_log_keeps_what_follows_and_goes_on() {
    for (int i = 1; i <= 5000; i++) {
      store.put(key("a", "1"), item("some"), second(i));
    }
    TableStore fork = store.fork();

    store.trim(4000);

    assertThat(store.trimmedSequence()).isBetween(2500L, 4000L);
    assertThat(store.changesAfter(4000, 10_000)).hasSize(1000);
    assertThat(store.changes(NEVER, ALWAYS))
        .hasSize((int) (5000 - store.trimmedSequence()))
        .first()
        .extracting(Change::sequence)
        .isEqualTo(store.trimmedSequence() + 1);
    assertThat(store.lastSequence(second(1))).isEqualTo(store.trimmedSequence());
    assertThat(fork.changes(NEVER, ALWAYS)).hasSize(5000);
    assertThat(fork.trimmedSequence()).isZero();
    store.put(key("a", "1"), item("last"), second(5001));
    assertThat(store.lastSequence()).isEqualTo(5001);
  }

  @Test
  void log_that_was_trimmed_to_nothing_goes_on_counting_and_refuses_to_go_back() {
    store.put(key("a", "1"), item("first"), second(1));
    store.put(key("a", "1"), item("second"), second(2));

    store.trim(Long.MAX_VALUE);

    assertThat(store.changes(NEVER, ALWAYS)).isEmpty();
    assertThat(store.trimmedSequence()).isEqualTo(2);
    assertThat(store.lastSequence()).isEqualTo(2);
    assertThat(store.lastSequence(NEVER)).isEqualTo(2);
    assertThat(store.get(key("a", "1"))).isEqualTo(item("second"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.put(key("a", "1"), item("third"), second(1)));
    store.put(key("a", "1"), item("third"), second(2));
    assertThat(store.changes(NEVER, ALWAYS))
        .containsExactly(new Change(3, second(2), key("a", "1"), item("second"), item("third")));
  }

  @Test
  void store_without_history_has_no_changes() {
    TableStore index = backend().create(History.NONE);

    index.put(key("a", "1"), item("first"), START);
    index.remove(key("a", "1"), START);

    assertThat(index.changes(NEVER, ALWAYS)).isEmpty();
  }
}
