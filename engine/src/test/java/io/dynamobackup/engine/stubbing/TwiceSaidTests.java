package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever says two things of a kind means both: the second must not silently replace the first. */
class TwiceSaidTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  @Test
  void a_second_answer_is_refused_with_what_gives_one_after_the_other() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().willReturn(throttling()).willReturn(lostReply()))
        .withMessage(
            "the stub of CreateBackup has the answer willReturn(throttling()):"
                + " willReturn(lostReply()) would replace it; for one answer after the other make a"
                + " stub for each, with onCall(…) or in a scenario");
  }

  @Test
  void a_second_number_of_calls_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().onCall(2).onCall(3))
        .withMessage(
            "onCall(2) was said of this stub: onCall(3) would replace it; for other calls make"
                + " another stub");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().between(2, 3).onCall(5))
        .withMessageStartingWith("between(2, 3) was said of this stub");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().times(2).times(1))
        .withMessageStartingWith("times(2) was said of this stub: times(1) would replace it");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                createBackup()
                    .between(START, START.plusSeconds(1))
                    .between(START.plusSeconds(2), START.plusSeconds(3)))
        .withMessageStartingWith("between(2018-12-14T14:25:00Z, 2018-12-14T14:25:01Z) was said");
  }

  @Test
  void a_second_scenario_or_state_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().inScenario("plan").inScenario("outage"))
        .withMessage(
            "inScenario(plan) was said of this stub: inScenario(outage) would replace it; for"
                + " another state make another stub");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                createBackup()
                    .inScenario("plan")
                    .whenScenarioStateIs("down")
                    .whenScenarioStateIs("up"))
        .withMessageStartingWith("whenScenarioStateIs(down) was said");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> createBackup().inScenario("plan").willSetStateTo("down").willSetStateTo("up"))
        .withMessageStartingWith("willSetStateTo(down) was said");
  }

  @Test
  void things_of_different_kinds_go_together() {
    assertThat(
            createBackup()
                .between(2, 5)
                .between(START, START.plusSeconds(9))
                .times(2)
                .willReturn(throttling()))
        .hasToString(
            "CreateBackup willReturn(throttling()) between(2, 5) between(2018-12-14T14:25:00Z,"
                + " 2018-12-14T14:25:09Z) times(2)");
  }
}
