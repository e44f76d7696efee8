package io.dynamobackup.engine.explore;

import static io.dynamobackup.engine.explore.Explorer.isLeft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeterminismTests {
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void test_that_asks_something_else_in_another_run_is_told() {
    assertThatThrownBy(
            () ->
                Explorer.max(200)
                    .explore(
                        choices -> {
                          isLeft(choices, "a");
                          isLeft(choices, "b" + runs.incrementAndGet());
                          isLeft(choices, "c");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "the test is not deterministic: with the same answers before, question 2 was",
            "at fork b1 it goes right",
            "at fork b3 it goes right",
            "FakeClock");
  }

  @Test
  void test_that_asks_less_in_another_run_is_told() {
    assertThatThrownBy(
            () ->
                Explorer.max(200)
                    .explore(
                        choices -> {
                          if (runs.incrementAndGet() == 1) {
                            isLeft(choices, "a");
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("question 1 was", "in another was not asked.");
  }

  @Test
  void test_that_fails_by_chance_is_told() {
    assertThatThrownBy(
            () ->
                Explorer.max(200)
                    .explore(
                        choices -> {
                          isLeft(choices, "a");
                          if (runs.incrementAndGet() == 2) {
                            throw new AssertionError("by chance");
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("it failed under this outcome, and passes when it is repeated");
  }

  @Test
  void failure_of_a_test_that_turns_out_not_to_be_deterministic_is_kept_beside() {
    assertThatThrownBy(
            () ->
                Explorer.max(200)
                    .explore(
                        choices -> {
                          isLeft(choices, "a" + runs.incrementAndGet());
                          if (runs.get() > 1) {
                            throw new AssertionError("broken");
                          }
                        }))
        .hasMessageContaining("the test is not deterministic")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("broken"));
  }
}
