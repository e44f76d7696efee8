package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.calls;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.deleteBackup;
import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Faults.error;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.serviceUnavailable;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Attempt;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

@DynamoBackupTest(failOnUnusedStubs = true)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class FaultyBackupTests {

  // tag::throttled[]
  @Test
  void throttled_backup_is_retried_and_nobody_waits(
      DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    Instant start = clock.instant();
    stubs.stubFor(createBackup().onTable("orders").willReturn(throttling()).times(2));

    new NightlyBackup(dynamo, clock).run("orders");

    stubs.verify(3, createBackup().onTable("orders"));
    stubs.verify(calls(1), createBackup());
    assertThat(Duration.between(start, clock.instant())).isPositive();
  }

  // end::throttled[]

  // tag::lost-reply[]
  @Test
  void lost_reply_leaves_two_backups_of_one_night(
      DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    stubs.stubFor(createBackup().willReturn(lostReply()).times(1));

    new NightlyBackup(dynamo, clock).run("orders");

    assertThat(dynamo.listBackups().backupSummaries())
        .extracting(backup -> backup.backupName())
        .containsExactly("orders-2018-12-14", "orders-2018-12-14");
  }

  @Test
  void careful_backup_survives_the_lost_reply(DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    stubs.stubFor(createBackup().willReturn(lostReply()).times(1));

    String arn = new CarefulBackup(dynamo, clock).run("orders");

    assertThat(dynamo.listBackups().backupSummaries())
        .extracting(backup -> backup.backupArn())
        .containsExactly(arn);
    stubs.verify(1, deleteBackup().onTable("orders"));
  }

  // end::lost-reply[]

  // tag::outage[]
  @Test
  void backup_fails_during_an_outage_and_works_after_it(
      DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    NightlyBackup job = new NightlyBackup(dynamo, clock);
    Instant start = clock.instant();
    stubs.stubFor(
        anyOperation()
            .between(start, start.plus(Duration.ofHours(1)))
            .willReturn(serviceUnavailable()));

    assertThatThrownBy(() -> job.run("orders")).isInstanceOf(DynamoDbException.class);
    clock.advance(Duration.ofHours(1));
    job.run("orders");

    assertThat(dynamo.listBackups().backupSummaries()).hasSize(1);
  }

  // end::outage[]

  // tag::scenario[]
  @Test
  void backups_are_forbidden_after_the_second(DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    NightlyBackup job = new NightlyBackup(dynamo, clock);
    stubs.stubFor(
        createBackup()
            .inScenario("plan")
            .whenScenarioStateIs("used up")
            .willReturn(error("LimitExceededException", "no more today", 400)));
    stubs.stubFor(
        createBackup().inScenario("plan").onCall(2).willProceed().willSetStateTo("used up"));

    job.run("orders");
    job.run("orders");

    assertThatThrownBy(() -> job.run("orders")).hasMessageContaining("no more today");
  }

  // end::scenario[]

  // tag::answers[]
  @Test
  void an_answer_is_a_response_or_a_function(DynamoDbClient dynamo, Stubs stubs) {
    stubs.stubFor(listBackups().willReturn(ListBackupsResponse.builder().build()).times(1));
    stubs.stubFor(
        createBackup()
            .matching(CreateBackupRequest.class, r -> r.backupName().endsWith("-manual"))
            .willAnswer(
                (call, chain) -> {
                  chain.proceed(call);
                  throw DynamoDbException.builder().message("after all").build();
                }));

    assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    assertThatThrownBy(
            () -> dynamo.createBackup(r -> r.tableName("orders").backupName("orders-manual")))
        .hasMessageContaining("after all");
    assertThat(dynamo.listBackups().backupSummaries()).hasSize(1);
  }

  // end::answers[]

  // tag::journal[]
  @Test
  void attempts_can_be_looked_at(DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    stubs.stubFor(createBackup().willReturn(throttling()).times(1));

    new NightlyBackup(dynamo, clock).run("orders");

    List<Attempt> attempts = stubs.findAll(createBackup());
    assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2);
    assertThat(attempts).extracting(Attempt::at).isSorted();
    assertThat(attempts.get(0).request(CreateBackupRequest.class).backupName())
        .isEqualTo("orders-2018-12-14");
    assertThat(attempts.get(1).response()).isPresent();
  }

  // end::journal[]
}
