package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static io.dynamobackup.engine.stubbing.Faults.unprocessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosTests {
  private static final Chaos EVERYWHERE =
      Chaos.withProbability(0.2, throttling(), lostReply()).seed(42);
  private static final Chaos CHAOS = EVERYWHERE.on(putItem());

  /** Puts songs in a new engine and returns what was struck. */
  private static Chaos struck(Chaos chaos, int songs) {
    try (DynamoDbEngine engine =
        DynamoDbEngine.start(EngineOptions.instant().toBuilder().interceptor(chaos).build())) {
      Music.create(engine.client());
      for (int i = 0; i < songs; i++) {
        Music.put(engine.client(), "Dolly Parton", "Song " + i);
        if (i % 10 == 0) {
          engine.client().listTables();
        }
      }
      assertThat(engine.client().scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(songs);
      return engine.chaos().get(0);
    }
  }

  @Test
  void it_strikes_about_as_often_as_its_probability_and_with_every_fault() {
    List<String> strikes = struck(CHAOS, 500).strikes();

    assertThat(strikes).hasSizeBetween(90, 160);
    assertThat(strikes).anyMatch(strike -> strike.endsWith(": throttling()"));
    assertThat(strikes).anyMatch(strike -> strike.endsWith(": lostReply()"));
    assertThat(strikes).allMatch(strike -> strike.startsWith("PutItem #"));
  }

  @Test
  void every_engine_of_one_seed_is_struck_the_same_and_of_another_otherwise() {
    List<String> strikes = struck(CHAOS, 50).strikes();

    assertThat(struck(CHAOS, 50).strikes()).isEqualTo(strikes);
    assertThat(struck(CHAOS.seed(43), 50).strikes()).isNotEqualTo(strikes);
  }

  @Test
  void calls_of_other_operations_change_nothing() {
    List<String> strikes = struck(CHAOS, 50).strikes();

    Chaos anywhere = struck(EVERYWHERE, 50);

    assertThat(anywhere.strikes().stream().filter(strike -> strike.startsWith("PutItem")))
        .containsExactlyElementsOf(strikes);
  }

  @Test
  void what_was_struck_can_be_struck_again() {
    Chaos first = struck(CHAOS, 30);

    Chaos again = struck(CHAOS.seed(7).replay(first.replay()), 30);

    assertThat(again.strikes()).isNotEmpty().isEqualTo(first.strikes());
    assertThat(first.replay()).matches("PutItem#\\d+=[01](,PutItem#\\d+=[01])*");
  }

  @Test
  void a_replay_can_be_cut_down_to_one_strike() {
    assertThat(struck(CHAOS.replay("PutItem#3=1"), 30).strikes())
        .containsExactly("PutItem #3: lostReply()");
    assertThat(struck(CHAOS.replay(""), 30).strikes()).isEmpty();
  }

  @Test
  void a_fault_that_cannot_happen_to_an_operation_does_not() {
    assertThat(struck(Chaos.withProbability(1, unprocessed(1)), 5).strikes()).isEmpty();
  }

  @Test
  void it_may_be_the_answer_of_a_stub() {
    Chaos chaos = Chaos.withProbability(0.5, throttling()).seed(1);
    try (Stubbed stubbed = Stubbed.start()) {
      stubbed.stubs().stubFor(createBackup().willAnswer(chaos));

      for (int i = 0; i < 10; i++) {
        stubbed.backUp(false);
      }

      assertThat(chaos.strikes())
          .isNotEmpty()
          .allMatch(strike -> strike.startsWith("CreateBackup"));
      assertThat(stubbed.backups()).isEqualTo(10);
      assertThat(stubbed.stubs().findAll(createBackup())).hasSize(10 + chaos.strikes().size());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void a_probability_that_is_none_is_refused(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chaos.withProbability(probability, throttling()))
        .withMessage("probability (" + probability + ") must be above 0, and 1 at most");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PutItem", "PutItem#1=2", "PutItem#1=1;PutItem#2=1"})
  void a_replay_that_no_run_has_printed_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CHAOS.replay(text))
        .withMessageContaining("replay (" + text + ") must be what a run with these faults has");
  }

  @Test
  void seeds_follow_one_another() {
    assertThat(CHAOS.reseeded(1)).hasToString(CHAOS.seed(43).toString());
  }

  @Test
  void what_was_struck_can_be_written_as_stubs() {
    assertThat(struck(EVERYWHERE.replay("PutItem#3=1,ListTables#1=0"), 30).stubs())
        .containsExactly(
            "stubs.stubFor(listTables().onCall(1).willReturn(throttling()));",
            "stubs.stubFor(putItem().onCall(3).willReturn(lostReply()));");
    assertThat(struck(CHAOS.replay("PutItem#3=1"), 30).stubs()).isEmpty();
    assertThat(new Strike("backup:StartBackupJob", 2, 0).stub(throttling()))
        .isEqualTo(
            "stubs.stubFor(operation(\"backup:StartBackupJob\").onCall(2)"
                + ".willReturn(throttling()));");
  }

  @Test
  void it_is_told_as_it_is_written() {
    assertThat(CHAOS)
        .hasToString("Chaos.withProbability(0.2, throttling(), lostReply()).on(PutItem).seed(42)");
    assertThat(Chaos.withProbability(1, internalServerError()))
        .hasToString("Chaos.withProbability(1.0, internalServerError()).seed(0)");
  }
}
