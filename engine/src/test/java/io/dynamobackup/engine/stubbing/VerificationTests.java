package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.attempts;
import static io.dynamobackup.engine.stubbing.Calls.calls;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.describeTable;
import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** What the journal holds, and what is said when it is not as expected. */
class VerificationTests {
  private final Stubbed stubbed = Stubbed.start();
  private final Stubs stubs = stubbed.stubs();

  @AfterEach
  void close() {
    stubbed.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void attempts_and_logical_calls_are_counted_apart(boolean async) {
    stubs.stubFor(createBackup().willReturn(internalServerError()).times(2));

    stubbed.backUp(async);
    stubbed.backUp(async);

    stubs.verify(4, createBackup());
    stubs.verify(attempts(4), createBackup());
    stubs.verify(calls(2), createBackup());
    stubs.verify(createBackup());
    stubs.verify(attempts(2).orMore(), createBackup());
    stubs.verify(calls(2).orLess(), createBackup());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_attempt_tells_what_was_asked_when_and_what_came_of_it(boolean async) {
    stubs.stubFor(createBackup().willReturn(throttling()).times(1));

    String arn = stubbed.backUp(async);

    List<Attempt> attempts = stubs.findAll(createBackup().onTable("Music"));
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2);
    assertThat(attempts).extracting(Attempt::at).isSorted().doesNotHaveDuplicates();
    assertThat(attempts).extracting(Attempt::invocation).containsOnly(attempts.get(0).invocation());
    assertThat(attempts.get(0).request(CreateBackupRequest.class).backupName())
        .isEqualTo("nightly");
    assertThat(attempts.get(0).error().orElseThrow())
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException"));
    assertThat(attempts.get(1).response().orElseThrow())
        .isInstanceOfSatisfying(
            CreateBackupResponse.class,
            response -> assertThat(response.backupDetails().backupArn()).isEqualTo(arn));
  }

  @Test
  void an_attempt_has_no_request_of_another_type() {
    stubbed.dynamo().listTables();
    Attempt attempt = stubs.findAll(listTables()).get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> attempt.request(CreateBackupRequest.class))
        .withMessage(
            "this attempt of ListTables has a request of type ListTablesRequest, not"
                + " CreateBackupRequest");
  }

  @Test
  void a_request_that_is_refused_for_its_shape_is_in_the_journal() {
    assertThatThrownBy(() -> stubbed.dynamo().describeTable(r -> r.tableName("no")))
        .hasMessageContaining("length greater than or equal to 3");

    assertThat(stubs.findAll(describeTable()))
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.error()).isPresent());
  }

  @Test
  void calls_of_several_operations_are_found_in_order() {
    stubbed.dynamo().listTables();
    stubbed.dynamo().listBackups();
    stubbed.dynamo().listTables();

    assertThat(stubs.findAll(anyOperation()))
        .extracting(Attempt::operation)
        .containsExactly("ListTables", "ListBackups", "ListTables");
  }

  @Test
  void a_wrong_count_is_an_assertion_error_that_shows_what_was_found() {
    stubs.stubFor(createBackup().willReturn(throttling()).times(1));
    stubbed.backUp(false);

    assertThatThrownBy(() -> stubs.verify(3, createBackup().onTable("Music")))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            """
            expected 3 attempts of CreateBackup on table Music, but there were 2
            found:
              2018-12-14T14:25:00Z CreateBackup, attempt 1 → ThrottlingException: Rate exceeded
              2018-12-14T14:25:0\
            """)
        .hasMessageEndingWith("Z CreateBackup, attempt 2 → CreateBackupResponse");
  }

  @Test
  void a_near_miss_says_what_it_lacks() {
    Music.put(stubbed.dynamo(), "Ada", "Notes");

    assertThatThrownBy(() -> stubs.verify(1, putItem().onTable("Musik")))
        .hasMessage(
            """
            expected 1 attempt of PutItem on table Musik, but there were none
            near misses:
              2018-12-14T14:25:00Z PutItem, attempt 1 → PutItemResponse (on table Music)\
            """);
    assertThatThrownBy(
            () ->
                stubs.verify(
                    calls(1),
                    putItem()
                        .onTable("Music")
                        .matching(PutItemRequest.class, r -> r.item().containsKey("Nothing"))))
        .hasMessageContaining("expected 1 logical call of PutItem on table Music matching a")
        .hasMessageContaining("not matching the predicate: PutItemRequest(TableName=Music");
  }

  @Test
  void without_any_call_of_the_operation_the_others_are_told() {
    assertThatThrownBy(() -> stubs.verify(1, listBackups()))
        .hasMessage(
            "expected 1 attempt of ListBackups, but there were none; nothing was called at all");

    stubbed.dynamo().listTables();
    stubbed.dynamo().listTables();

    assertThatThrownBy(() -> stubs.verify(1, listBackups()))
        .hasMessageEndingWith("but there were none; called were ListTables (2)");
  }

  @Test
  void long_lists_are_cut() {
    for (int i = 0; i < 12; i++) {
      stubbed.dynamo().listTables();
    }

    assertThatThrownBy(() -> stubs.verify(0, listTables())).hasMessageEndingWith("\n  and 2 more");
  }

  @Test
  void what_the_journal_forgot_is_counted_where_it_can_be_and_told_where_it_cannot() {
    try (Stubbed small =
        Stubbed.start(EngineOptions.instant().toBuilder().journalSize(2).build())) {
      for (int i = 0; i < 3; i++) {
        small.dynamo().describeTable(r -> r.tableName("Music"));
      }
      small.dynamo().listTables();

      small.stubs().verify(3, describeTable());
      small.stubs().verify(1, listTables());
      small.stubs().verify(calls(2).orMore(), describeTable());
      assertThatThrownBy(() -> small.stubs().verify(1, describeTable().onTable("Music")))
          .hasMessageContaining("but there were 2");
      assertThatThrownBy(() -> small.stubs().verify(2, describeTable().onTable("Music")))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("cannot be told")
          .hasMessageContaining("keeps the last 2 attempts of an operation, and forgot 1");
      assertThat(small.stubs().findAll(describeTable())).hasSize(2);
    }
  }
}
