package io.dynamobackup.examples;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static io.dynamobackup.engine.stubbing.Faults.timeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.stubbing.Attempt;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class FakeTimeTests {

  // tag::exhausted[]
  @Test
  void nine_attempts_take_a_minute_of_fake_time(
      DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    Instant start = clock.instant();
    stubs.stubFor(createBackup().willReturn(throttling()));

    assertThatThrownBy(() -> new NightlyBackup(dynamo, clock).run("orders"))
        .hasMessageContaining("Rate exceeded");

    stubs.verify(9, createBackup());
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(Duration.ofSeconds(35), Duration.ofSeconds(75));
  }

  // end::exhausted[]

  // tag::seeded[]
  @Test
  void back_off_is_the_same_in_every_run(DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    stubs.stubFor(createBackup().willReturn(throttling()).times(2));

    new NightlyBackup(dynamo, clock).run("orders");

    assertThat(stubs.findAll(createBackup()))
        .extracting(Attempt::at)
        .containsExactly(
            Instant.parse("2018-12-14T14:25:00Z"),
            Instant.parse("2018-12-14T14:25:00.470Z"),
            Instant.parse("2018-12-14T14:25:01.254Z"));
  }

  // end::seeded[]

  // tag::own-client[]
  @Test
  void client_of_ones_own_retries_in_fake_time(DynamoDbEngine engine, Stubs stubs) {
    stubs.stubFor(createBackup().willReturn(throttling()).times(2));

    try (DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .httpClient(engine.httpClient())
            .addPlugin(engine.fakeTime())
            .overrideConfiguration(o -> o.retryStrategy(RetryMode.ADAPTIVE_V2))
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create("http://dynamo.invalid"))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      new NightlyBackup(dynamo, engine.clock()).run("orders");
    }

    stubs.verify(3, createBackup());
  }

  // end::own-client[]

  // tag::timeout[]
  @Test
  void call_without_a_reply_ends_with_its_time_out(
      DynamoDbClient dynamo, FakeClock clock, Stubs stubs) {
    Instant start = clock.instant();
    stubs.stubFor(createBackup().willReturn(timeout()));

    assertThatThrownBy(
            () ->
                dynamo.createBackup(
                    r ->
                        r.tableName("orders")
                            .backupName("nightly")
                            .overrideConfiguration(
                                o ->
                                    o.apiCallAttemptTimeout(Duration.ofSeconds(2))
                                        .apiCallTimeout(Duration.ofSeconds(5)))))
        .isInstanceOf(ApiCallTimeoutException.class);

    stubs.verify(3, createBackup());
    assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(5));
  }

  // end::timeout[]

  // tag::waiter[]
  @Test
  void waiter_waits_for_the_restored_table(DynamoDbClient dynamo, FakeClock clock) {
    String arn = new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofMinutes(1));
    Instant start = clock.instant();
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-restored"));

    dynamo
        .waiter()
        .waitUntilTableExists(r -> r.tableName("orders-restored"), o -> o.maxAttempts(60));

    assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofMinutes(10));
  }

  // end::waiter[]

  @Test
  void waiter_that_looks_as_often_as_usual_gives_up_before(DynamoDbClient dynamo, FakeClock clock) {
    String arn = new NightlyBackup(dynamo, clock).run("orders");
    clock.advance(Duration.ofMinutes(1));
    Instant start = clock.instant();
    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-restored"));

    assertThatThrownBy(
            () -> dynamo.waiter().waitUntilTableExists(r -> r.tableName("orders-restored")))
        .hasMessageContaining("exceeded the max retry attempts: 25");

    assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofMinutes(8));
  }
}
