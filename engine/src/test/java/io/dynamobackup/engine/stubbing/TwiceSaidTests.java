package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.attempts;
import static io.dynamobackup.engine.stubbing.Calls.batchGetItem;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.describeBackup;
import static io.dynamobackup.engine.stubbing.Calls.getItem;
import static io.dynamobackup.engine.stubbing.Calls.restoreTableFromBackup;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

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
  void a_second_table_of_a_call_that_names_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().onTable("orders").onTable("customers"))
        .withMessage(
            "on table orders was said of CreateBackup: for onTable(\"customers\") make a stub, or a"
                + " verification, of its own");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> getItem().willReturn(throttling()).onTable("a-z").onTable("a-z"))
        .withMessageStartingWith("on table a-z was said of GetItem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anyOperation().onTable("orders").onTable("customers"))
        .withMessageStartingWith("on table orders was said of these calls");
  }

  @Test
  void a_second_backup_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> describeBackup().onBackup("arn:a").onBackup("arn:b"))
        .withMessage(
            "on backup arn:a was said of DescribeBackup: for onBackup(\"arn:b\") make a stub, or a"
                + " verification, of its own");
  }

  @Test
  void a_second_priority_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().atPriority(1).atPriority(2))
        .withMessage("atPriority(1) was said of this stub: atPriority(2) would replace it");
  }

  @Test
  void a_second_choice_of_calls_that_chaos_strikes_is_refused() {
    Chaos chaos = Chaos.withProbability(0.5, throttling()).on(createBackup());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> chaos.on(getItem()))
        .withMessage(
            "on(CreateBackup) was said of this chaos: on(GetItem) would replace it; for other calls"
                + " add another one");
  }

  @Test
  void a_count_that_every_number_has_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attempts(0).orMore())
        .withMessage("0 attempts or more are there always: leave the verification out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attempts(3).orMore().orLess())
        .withMessage("3 attempts or more, or less, are there always: leave the verification out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attempts(3).orLess().orMore())
        .withMessage("3 attempts or less or more are there always: leave the verification out");
  }

  @Test
  void a_batch_or_a_restore_may_be_meant_by_both_its_tables() {
    try (Stubbed stubbed = Stubbed.start()) {
      stubbed.stubs().stubFor(batchGetItem().willReturn(BatchGetItemResponse.builder().build()));
      stubbed.stubs().stubFor(tables("orders", "customers").willReturn(throttling()).times(1));

      get(stubbed, "orders");
      get(stubbed, "orders", "customers");

      stubbed.stubs().verify(3, batchGetItem());
      stubbed.stubs().verify(2, tables("customers", "orders"));
    }
    assertThat(restoreTableFromBackup().onTable("orders").onTable("restored"))
        .hasToString("RestoreTableFromBackup on table orders on table restored");
  }

  private static void get(Stubbed stubbed, String... tables) {
    Map<String, KeysAndAttributes> keys = new HashMap<>();
    for (String table : tables) {
      keys.put(
          table, KeysAndAttributes.builder().keys(Map.of("id", AttributeValue.fromS("1"))).build());
    }
    stubbed.dynamo().batchGetItem(r -> r.requestItems(keys));
  }

  private static CallPattern tables(String one, String other) {
    return batchGetItem().onTable(one).onTable(other);
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
