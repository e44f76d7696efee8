package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.attempts;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.describeBackup;
import static io.dynamobackup.engine.stubbing.Calls.describeLimits;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Calls.operation;
import static io.dynamobackup.engine.stubbing.Faults.error;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static io.dynamobackup.engine.stubbing.Faults.unprocessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** A stub that cannot do what it says is refused, with what would be right. */
class BadUseTests {
  private final Stubbed stubbed = Stubbed.start();
  private final Stubs stubs = stubbed.stubs();

  @AfterEach
  void close() {
    stubbed.close();
  }

  @Test
  void operation_that_does_not_exist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation("CreateBakcup"))
        .withMessage("operation (CreateBakcup) is none of DynamoDB: did you mean CreateBackup?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation("createBackup"))
        .withMessageContaining("did you mean CreateBackup?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation("Fly"))
        .withMessage("operation (Fly) is none of DynamoDB");
  }

  @Test
  void misspelt_operation_of_aws_backup_is_refused_with_the_likely_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation("backup:CreateBackupValt"))
        .withMessage(
            "operation (backup:CreateBackupValt) is none of AWS Backup: did you mean"
                + " backup:CreateBackupVault?");
  }

  @Test
  void operation_of_aws_backup_without_its_service_is_refused_with_its_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation("CreateBackupVault"))
        .withMessage(
            "operation (CreateBackupVault) is none of DynamoDB: did you mean"
                + " backup:CreateBackupVault?");
  }

  @Test
  void every_operation_of_aws_backup_that_an_engine_has_can_be_named() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      assertThat(engine.stubs().operations())
          .filteredOn(name -> name.startsWith("backup:"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(operation(name)).isNotNull());
    }
  }

  @Test
  void operation_that_the_engine_does_not_have() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stubs.stubFor(operation("ImportTable").willReturn(throttling())))
        .withMessage(
            "the stub of ImportTable can never match: DynamoBackup does not have the operation"
                + " yet");
  }

  @Test
  void table_of_an_operation_that_names_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> describeLimits().onTable("Music"))
        .withMessage("DescribeLimits names no table: leave onTable(\"Music\") out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().onBackup("arn"))
        .withMessageContaining("DeleteBackup, DescribeBackup, RestoreTableFromBackup");
  }

  @Test
  void response_or_request_of_another_operation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().willReturn(ListTablesResponse.builder().build()))
        .withMessage(
            "CreateBackup is answered by a CreateBackupResponse, not by a ListTablesResponse");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anyOperation().willReturn(ListTablesResponse.builder().build()))
        .withMessageContaining("answers one operation, not any");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().matching(PutItemRequest.class, r -> true))
        .withMessage("CreateBackup has requests of type CreateBackupRequest, not PutItemRequest");
  }

  @Test
  void backup_by_its_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> describeBackup().onBackup("nightly"))
        .withMessage(
            "onBackup(\"nightly\") matches no call: it must be the ARN of a backup, not its name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "or ders", "SELECT * FROM orders", "arn:aws:s3:::orders"})
  void table_that_can_have_no_such_name(String table) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().onTable(table))
        .withMessage(
            "onTable(\"%s\") matches no call: it must be the name of a table, or an ARN that has"
                + " it",
            table);
  }

  @Test
  void error_without_a_code() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> error(" ", "what", 400))
        .withMessage("code ( ) must be one of an error, such as ThrottlingException");
  }

  @Test
  void chaos_of_faults_that_cannot_happen_to_its_calls() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Chaos.withProbability(1, unprocessed(1)).on(createBackup()))
        .withMessage("CreateBackup is struck by none of [unprocessed(1)]: none can happen to it");
  }

  @Test
  @SuppressWarnings("NullAway") // what a test in Kotlin or Groovy may pass
  void null_is_refused_by_name() {
    assertThatNullPointerException().isThrownBy(() -> stubs.stubFor(null)).withMessage("stub");
    assertThatNullPointerException().isThrownBy(() -> stubs.verify(null)).withMessage("calls");
    assertThatNullPointerException().isThrownBy(() -> operation(null)).withMessage("operation");
    assertThatNullPointerException()
        .isThrownBy(() -> createBackup().onTable(null))
        .withMessage("nameOrArn");
    assertThatNullPointerException()
        .isThrownBy(() -> createBackup().willReturn((Fault) null))
        .withMessage("fault");
    assertThatNullPointerException()
        .isThrownBy(() -> Chaos.withProbability(1, throttling()).on(null))
        .withMessage("struck");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void times_that_are_none(int times) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().willReturn(throttling()).times(times))
        .withMessageContaining("times (" + times + ") must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().onCall(times))
        .withMessageContaining("calls are counted from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().between(2, 1))
        .withMessageContaining("none has a number between 2 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().between(Instant.EPOCH, Instant.EPOCH))
        .withMessageContaining("is empty");
  }

  @Test
  void stub_without_an_answer_or_with_a_state_of_no_scenario() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stubs.stubFor(createBackup().times(2)))
        .withMessage(
            "the stub of CreateBackup has no answer: add willReturn(…), willAnswer(…) or"
                + " willProceed()");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> stubs.stubFor(createBackup().willReturn(throttling()).willSetStateTo("down")))
        .withMessage("state \"down\" is one of no scenario: add inScenario(…)");
  }

  @Test
  void count_that_is_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stubs.verify(-1, createBackup()))
        .withMessage("count (-1) must not be negative");
    assertThatIllegalArgumentException().isThrownBy(() -> attempts(-2));
  }

  @Test
  void error_with_the_status_of_a_success() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> error("Fine", "fine", 200))
        .withMessage("status (200) must be one of an error: 400 to 599");
  }

  @Test
  void stub_that_is_not_at_work_cannot_be_removed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stubs.remove(createBackup().willReturn(throttling())))
        .withMessage("the stub of CreateBackup willReturn(throttling()) is not at work");
  }

  @Test
  void unused_stubs_are_told_with_the_reason() {
    stubs.stubFor(createBackup().onTable("Elsewhere").willReturn(throttling()).times(2));
    stubs.stubFor(listTables().willReturn(throttling()).onCall(5));
    stubs.stubFor(
        listTables().inScenario("outage").whenScenarioStateIs("down").willReturn(throttling()));
    stubs.stubFor(
        createBackup().inScenario("disk").willReturn(throttling()).willSetStateTo("broken"));
    stubbed.dynamo().listTables();

    assertThatThrownBy(stubs::verifyAllStubsUsed)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            unused stubs:
              CreateBackup on table Elsewhere willReturn(throttling()) times(2): no call matched it
              ListTables willReturn(throttling()) onCall(5): of 1 that matched it none was its turn, or another stub answered
              ListTables inScenario(outage) whenScenarioStateIs(down) willReturn(throttling()): no stub sets the state "down" of scenario "outage"
              CreateBackup inScenario(disk) willSetStateTo(broken) willReturn(throttling()): no call matched it; scenario "disk" is in state "Started\"\
            """);
  }

  @Test
  void used_stubs_are_fine() {
    stubs.stubFor(listTables().willReturn(throttling()).times(1));

    stubbed.dynamo().listTables();

    stubs.verifyAllStubsUsed();
  }
}
