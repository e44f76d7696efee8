package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTests {
  private final Turns turns = new Turns();
  private final List<String> ran = new ArrayList<>();

  /** Has tasks so deep in each other that those of the innermost wait for their turn. */
  private void nest(int levels, Runnable innermost) {
    turns.take(levels == 1 ? innermost : () -> nest(levels - 1, innermost));
  }

  private void take(String name) {
    turns.take(() -> ran.add(name));
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  @Test
  void a_task_runs_in_the_midst_of_the_one_that_schedules_it() {
    turns.take(
        () -> {
          take("inner");
          ran.add("outer");
        });

    assertThat(ran).containsExactly("inner", "outer");
  }

  @Test
  void a_task_too_deep_in_others_runs_after_them() {
    nest(
        20,
        () -> {
          take("waiting");
          ran.add("deepest");
        });

    assertThat(ran).containsExactly("deepest", "waiting");
  }

  @Test
  void those_that_wait_have_their_turn_when_the_task_before_them_fails() {
    Throwable thrown =
        catchThrowable(
            () ->
                nest(
                    20,
                    () -> {
                      take("waiting");
                      fail("deepest");
                    }));

    assertThat(thrown).hasMessage("deepest").hasNoSuppressedExceptions();
    assertThat(ran).containsExactly("waiting");
  }

  @Test
  void those_that_wait_have_their_turn_when_one_of_them_fails() {
    Throwable thrown =
        catchThrowable(
            () ->
                nest(
                    20,
                    () -> {
                      turns.take(() -> fail("first"));
                      take("second");
                      turns.take(
                          () -> {
                            throw new AssertionError("third");
                          });
                    }));

    assertThat(ran).containsExactly("second");
    assertThat(thrown).hasMessage("first");
    assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).containsExactly("third");
  }

  @Test
  void nothing_is_left_for_the_next_task() {
    assertThatThrownBy(
            () ->
                nest(
                    20,
                    () -> {
                      turns.take(() -> fail("first"));
                      take("second");
                    }))
        .hasMessage("first");
    ran.clear();

    take("another");

    assertThat(ran).containsExactly("another");
  }
}
