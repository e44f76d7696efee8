package io.dynamobackup.engine.choice;

import static io.dynamobackup.engine.choice.AskedOften.MINUTE;
import static io.dynamobackup.engine.choice.AskedOften.answersOf;
import static io.dynamobackup.engine.choice.AskedOften.it;
import static io.dynamobackup.engine.choice.ChoicePoint.BACKUP_COMPLETION;
import static io.dynamobackup.engine.choice.ChoicePoint.RESTORE_COMPLETION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Choices that a script answers, question by question or by their keys. */
class ScriptedChoicesTests {

  @Test
  void script_answers_question_by_question_and_then_ordinarily() {
    Choices choices = Choices.scripted(List.of(2L, 0L, 1L));

    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      answers.add(choices.pick(BACKUP_COMPLETION, "a", List.of("b", "c"), () -> it("it")));
    }

    assertThat(answers).containsExactly("c", "a", "b", "a", "a");
  }

  @Test
  void range_is_stood_for_by_its_ordinary_value_and_its_ends() {
    Choices choices = Choices.scripted(List.of());

    choices.pick(RESTORE_COMPLETION, Duration.ofMinutes(10), () -> it("it"));

    assertThat(choices.asked().get(0).options())
        .containsExactly(
            new Asked.Option(0, "10m"),
            new Asked.Option(-Duration.ofMinutes(10).toNanos(), "0s"),
            new Asked.Option(Duration.ofMinutes(50).toNanos(), "1h"));
  }

  @Test
  void every_value_of_a_range_can_be_scripted() {
    Choices choices = Choices.scripted(List.of(Duration.ofSeconds(7).toNanos()));

    Duration answer = choices.pick(RESTORE_COMPLETION, MINUTE, () -> it("it"));

    assertThat(answer).isEqualTo(Duration.ofSeconds(67));
  }

  @Test
  void script_of_another_run_is_refused() {
    Choices choices = Choices.scripted(List.of(0L, 2L));
    choices.pick(BACKUP_COMPLETION, true, List.of(false), () -> it("the first"));

    assertThatThrownBy(
            () -> choices.pick(BACKUP_COMPLETION, true, List.of(false), () -> it("the second")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("answer 2", "(2)", "the second", "another run");
    assertThatThrownBy(
            () ->
                Choices.scripted(List.of(-1L))
                    .pick(BACKUP_COMPLETION, true, List.of(false), () -> it("")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                Choices.scripted(List.of(1L))
                    .pick(BACKUP_COMPLETION, Duration.ofHours(1), () -> it("")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void script_of_what_a_seed_answered_repeats_it() {
    Choices seeded = Choices.seeded(7);
    List<Object> first = answersOf(seeded);
    List<Long> script = seeded.asked().stream().map(asked -> asked.answer().number()).toList();

    List<Object> second = answersOf(Choices.scripted(script, 7));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void fork_of_a_script_goes_on_with_its_next_answer() {
    Choices choices = Choices.scripted(List.of(1L, 1L));
    choices.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("it"));

    Choices fork = choices.fork();

    assertThat(fork.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("it"))).isEqualTo("b");
  }

  @Test
  void departures_are_answers_to_questions_by_their_keys() {
    Choices first = Choices.scripted(List.of());
    first.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("one"));
    first.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("two"));
    first.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("one"));
    List<String> keys = first.asked().stream().map(Asked::key).toList();

    Choices departing = Choices.departing(Map.of(keys.get(2), 1L, "another question", 1L), 0);

    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith("BACKUP_COMPLETION~"));
    assertThat(departing.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("new")))
        .isEqualTo("a");
    assertThat(departing.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("one")))
        .isEqualTo("a");
    assertThat(departing.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("one")))
        .isEqualTo("b");
  }

  @Test
  void departure_that_is_no_legal_answer_is_left_out() {
    Choices first = Choices.scripted(List.of());
    first.pick(BACKUP_COMPLETION, "a", List.of("b", "c"), () -> it("it"));

    Choices departing = Choices.departing(Map.of(first.asked().get(0).key(), 2L), 0);

    assertThat(departing.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("it"))).isEqualTo("a");
    assertThat(departing.asked().get(0).isOrdinary()).isTrue();
  }
}
