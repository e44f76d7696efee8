package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.describeTable;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Calls.operation;
import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Faults.error;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Which stub answers which call. */
class StubsTests extends ListedTables {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_fault_that_happens_twice_is_retried_and_then_the_engine_answers(boolean async) {
    Instant start = stubbed.engine().clock().instant();
    stubs.stubFor(createBackup().onTable("Music").willReturn(throttling()).times(2));

    String arn = stubbed.backUp(async);

    assertThat(arn).contains("table/Music/backup/");
    assertThat(stubbed.backups()).isEqualTo(1);
    assertThat(stubbed.passed(start)).isBetween(Duration.ofMillis(750), Duration.ofMillis(1500));
    stubs.verify(3, createBackup().onTable("Music"));
  }

  @Test
  void a_response_is_the_answer_and_the_engine_does_nothing() {
    stubs.stubFor(listTables().willReturn(tables("Elsewhere")));

    assertThat(tables()).isEqualTo("Elsewhere");
  }

  @Test
  void a_function_may_change_what_the_engine_answers() {
    stubs.stubFor(
        listTables()
            .willAnswer(
                (call, chain) -> {
                  SdkResponse response = chain.proceed(call);
                  return ((ListTablesResponse) response)
                      .toBuilder().lastEvaluatedTableName("Music").build();
                }));

    assertThat(stubbed.dynamo().listTables().lastEvaluatedTableName()).isEqualTo("Music");
    assertThat(tables()).isEqualTo("Music");
  }

  @Test
  void the_newest_stub_answers_and_then_the_older_ones() {
    stubs.stubFor(listTables().willReturn(tables("old")));
    stubs.stubFor(listTables().willReturn(tables("new")).times(1));

    assertThat(tables()).isEqualTo("new");
    assertThat(tables()).isEqualTo("old");
  }

  @Test
  void a_lower_priority_number_goes_before_a_newer_stub() {
    stubs.stubFor(listTables().atPriority(1).willReturn(tables("first")));
    stubs.stubFor(listTables().willReturn(tables("newer")));
    stubs.stubFor(anyOperation().atPriority(9).willReturn(throttling()));

    assertThat(tables()).isEqualTo("first");
  }

  @Test
  void a_scenario_goes_from_state_to_state() {
    stubs.stubFor(
        listTables().inScenario("disk").willReturn(tables("works")).willSetStateTo("broken"));
    stubs.stubFor(
        listTables()
            .inScenario("disk")
            .whenScenarioStateIs("broken")
            .willReturn(error("DiskError", "broken", 400))
            .willSetStateTo("replaced"));
    stubs.stubFor(
        listTables()
            .inScenario("disk")
            .whenScenarioStateIs("replaced")
            .willReturn(tables("replaced")));

    assertThat(tables()).isEqualTo("works");
    assertThatThrownBy(this::tables).hasMessageContaining("broken");
    assertThat(tables()).isEqualTo("replaced");
    assertThat(tables()).isEqualTo("replaced");
    stubs.resetScenarios();
    assertThat(tables()).isEqualTo("works");
  }

  @Test
  void proceeding_goes_past_the_other_stubs() {
    stubs.stubFor(anyOperation().willReturn(error("Down", "down", 400)));
    stubs.stubFor(listTables().willProceed());

    assertThat(tables()).isEqualTo("Music");
    assertThatThrownBy(() -> stubbed.dynamo().describeTable(r -> r.tableName("Music")))
        .hasMessageContaining("down");
  }

  @Test
  void an_operation_may_be_meant_by_its_name() {
    stubs.stubFor(operation("ListTables").willReturn(tables("named")));

    assertThat(tables()).isEqualTo("named");
  }

  @Test
  void a_test_of_the_typed_request_narrows_the_calls_down() {
    stubs.stubFor(
        putItem()
            .matching(
                PutItemRequest.class, r -> r.item().containsValue(AttributeValue.fromS("Ada")))
            .willReturn(error("NotHer", "not her", 400)));

    Music.put(stubbed.dynamo(), "Grace", "Loops");

    assertThatThrownBy(() -> Music.put(stubbed.dynamo(), "Ada", "Notes"))
        .hasMessageContaining("not her");
  }

  @Test
  void a_test_of_the_type_of_requests_narrows_any_operation_down() {
    stubs.stubFor(
        anyOperation()
            .matching(PutItemRequest.class, r -> true)
            .willReturn(error("NoWrites", "no writes", 400)));

    assertThat(tables()).isEqualTo("Music");
    assertThatThrownBy(() -> Music.put(stubbed.dynamo(), "Ada", "Notes"))
        .hasMessageContaining("no writes");
  }

  @Test
  void an_exception_of_the_sdk_arrives_as_it_is() {
    stubs.stubFor(
        createBackup()
            .willReturn(error(BackupInUseException.builder().message("busy: arn").build())));

    assertThatThrownBy(() -> stubbed.backUp(false))
        .isInstanceOf(BackupInUseException.class)
        .hasMessageContaining("busy: arn");
  }

  @Test
  void other_tables_and_operations_are_left_alone() {
    stubs.stubFor(describeTable().onTable("Elsewhere").willReturn(throttling()));

    assertThat(stubbed.dynamo().describeTable(r -> r.tableName("Music")).table().tableName())
        .isEqualTo("Music");
    stubs.verify(1, describeTable());
  }

  @Test
  void a_stub_that_is_removed_works_no_more() {
    Stub stub = stubs.stubFor(listTables().willReturn(tables("stub")));

    stubs.remove(stub);

    assertThat(tables()).isEqualTo("Music");
  }

  @Test
  void reset_drops_stubs_states_and_journal() {
    stubs.stubFor(listTables().willReturn(tables("stub")));
    tables();

    stubs.resetAll();

    stubs.verify(0, listTables());
    assertThat(tables()).isEqualTo("Music");
  }
}
