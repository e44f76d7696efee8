package io.dynamobackup.engine.choice;

import static io.dynamobackup.engine.choice.AskedOften.MINUTE;
import static io.dynamobackup.engine.choice.AskedOften.answersOf;
import static io.dynamobackup.engine.choice.AskedOften.it;
import static io.dynamobackup.engine.choice.ChoicePoint.BACKUP_COMPLETION;
import static io.dynamobackup.engine.choice.ChoicePoint.EXPIRED_ITEM_DELETION;
import static io.dynamobackup.engine.choice.ChoicePoint.RESTORE_COMPLETION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTests {

  @Test
  void ordinary_choices_are_the_ordinary_ones_and_ask_nothing() {
    Choices choices = Choices.ordinary();

    Duration duration = choices.pick(BACKUP_COMPLETION, MINUTE, ChoicesTests::neverAsked);
    int number = choices.pick(BACKUP_COMPLETION, 3, ChoicesTests::neverAsked);
    String text = choices.pick(BACKUP_COMPLETION, "a", List.of("b"), ChoicesTests::neverAsked);

    assertThat(duration).isEqualTo(MINUTE);
    assertThat(number).isZero();
    assertThat(text).isEqualTo("a");
    assertThat(choices.asked()).isEmpty();
    assertThat(choices.isOpen(BACKUP_COMPLETION)).isFalse();
  }

  private static Subject neverAsked() {
    throw new AssertionError("nobody is to describe a question that is not asked");
  }

  @Test
  void what_was_asked_tells_point_subject_options_and_answer() {
    Choices choices = Choices.scripted(List.of(1L));

    Subject backup = Subject.of("backup nightly", "backup nightly, made at noon, is", ", alas");
    choices.pick(BACKUP_COMPLETION, "early", List.of("late"), () -> backup);

    Asked asked = choices.asked().get(0);
    assertThat(asked.point()).isEqualTo(BACKUP_COMPLETION);
    assertThat(asked.subject()).isEqualTo(backup);
    assertThat(asked.options())
        .containsExactly(new Asked.Option(0, "early"), new Asked.Option(1, "late"));
    assertThat(asked.answer()).isEqualTo(new Asked.Option(1, "late"));
    assertThat(asked.isOrdinary()).isFalse();
    assertThat(asked.told()).isEqualTo("backup nightly, made at noon, is late, alas");
    assertThat(asked)
        .hasToString(
            "BACKUP_COMPLETION: backup nightly, made at noon, is late, alas (ordinarily early)");
  }

  @Test
  void range_reaches_to_an_ordinary_value_outside_of_what_is_documented() {
    Choices choices = Choices.scripted(List.of());

    choices.pick(RESTORE_COMPLETION, Duration.ofHours(3), () -> it("it"));

    assertThat(choices.asked().get(0).options())
        .extracting(Asked.Option::text)
        .containsExactly("3h", "0s");
  }

  @Test
  void where_nothing_takes_time_nothing_is_asked() {
    Choices choices = Choices.scripted(List.of());

    choices.pick(RESTORE_COMPLETION, Duration.ZERO, ChoicesTests::neverAsked);
    choices.pick(RESTORE_COMPLETION, "the only one", List.of(), ChoicesTests::neverAsked);

    assertThat(choices.asked()).isEmpty();
  }

  @Test
  void same_seed_gives_the_same_answers_and_chances() {
    assertThat(answersOf(Choices.seeded(7))).isEqualTo(answersOf(Choices.seeded(7)));
    assertThat(answersOf(Choices.seeded(7))).isNotEqualTo(answersOf(Choices.seeded(8)));
  }

  @Test
  void seeded_answers_are_of_the_range_and_reach_its_ends_and_its_middle() {
    Choices choices = Choices.seeded(1);

    List<Duration> answers =
        IntStream.range(0, 200)
            .mapToObj(i -> choices.pick(RESTORE_COMPLETION, Duration.ofMinutes(10), () -> it("it")))
            .toList();

    assertThat(answers)
        .contains(Duration.ZERO, Duration.ofHours(1))
        .anyMatch(answer -> answer.toMinutes() > 0 && answer.toMinutes() < 59)
        .allMatch(answer -> !answer.isNegative() && answer.compareTo(Duration.ofHours(1)) <= 0);
  }

  @Test
  void seeded_answers_reach_every_option() {
    Choices choices = Choices.seeded(1);

    List<String> answers =
        IntStream.range(0, 100)
            .mapToObj(i -> choices.pick(BACKUP_COMPLETION, "a", List.of("b", "c"), () -> it("it")))
            .toList();

    assertThat(answers).contains("a", "b", "c");
  }

  @Test
  void fork_goes_on_from_where_it_was_made_and_apart() {
    Choices choices = Choices.seeded(7);
    answersOf(choices);

    Choices fork = choices.fork();
    List<Object> ofFork = answersOf(fork);
    List<Object> ofOriginal = answersOf(choices);

    assertThat(ofFork).isEqualTo(ofOriginal);
    assertThat(fork.asked()).isEqualTo(choices.asked());
    answersOf(fork);
    assertThat(fork.asked()).hasSizeGreaterThan(choices.asked().size());
  }

  @Test
  void choices_at_some_points_only_are_ordinary_at_the_others() {
    Choices choices = Choices.scripted(List.of(1L)).only(Set.of(EXPIRED_ITEM_DELETION));

    boolean other = choices.pick(BACKUP_COMPLETION, true, List.of(false), ChoicesTests::neverAsked);
    boolean open = choices.pick(EXPIRED_ITEM_DELETION, true, List.of(false), () -> it("it"));

    assertThat(other).isTrue();
    assertThat(open).isFalse();
  }

  @Test
  void samples_of_one_seed_answer_differently_and_have_the_same_chances() {
    assertThat(answersOf(Choices.sampled(1, 7))).isNotEqualTo(answersOf(Choices.sampled(2, 7)));
    assertThat(answersOf(Choices.sampled(0, 7))).isEqualTo(answersOf(Choices.seeded(7)));
    assertThat(chances(Choices.sampled(1, 7))).isEqualTo(chances(Choices.ordinary(7)));
  }

  @Test
  void what_is_settled_is_no_question() {
    Choices choices = Choices.scripted(List.of(1L));

    choices.settle(BACKUP_COMPLETION, "c", () -> it("that"));
    String answer = choices.pick(BACKUP_COMPLETION, "a", List.of("b"), () -> it("this"));

    assertThat(answer).isEqualTo("b");
    assertThat(choices.asked()).hasSize(1);
    assertThat(choices.settled()).extracting(Asked::told).containsExactly("that is c");
    assertThat(choices.fork().settled()).hasSize(1);
  }

  @Test
  void chances_are_spread_over_the_unit_interval_and_the_same_in_every_kind() {
    List<Double> chances = chances(Choices.ordinary(3));

    assertThat(chances).allMatch(chance -> chance >= 0 && chance < 1).doesNotHaveDuplicates();
    assertThat(chances.stream().filter(chance -> chance < 0.5).count()).isBetween(30L, 70L);
    assertThat(chances(Choices.seeded(3))).isEqualTo(chances);
    assertThat(chances(Choices.scripted(List.of(), 3))).isEqualTo(chances);
  }

  private static List<Double> chances(Choices choices) {
    return IntStream.range(0, 100).mapToObj(i -> choices.chance()).toList();
  }
}
