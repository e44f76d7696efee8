package io.dynamobackup.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.dynamobackup.wiremock.DynamoDbResponses.proceed;
import static io.dynamobackup.wiremock.DynamoDbResponses.proceedThen;
import static io.dynamobackup.wiremock.DynamoDbResponses.throttling;
import static io.dynamobackup.wiremock.DynamoDbWireMock.createBackup;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listBackups;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class WireMockTests {

  // tag::throttled[]
  @Test
  void throttled_backup_is_retried(DynamoDbClient dynamo, FakeClock clock, WireMock wireMock) {
    wireMock.register(
        createBackup()
            .onTable("orders")
            .willReturn(throttling())
            .inScenario("rush hour")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("over"));

    new NightlyBackup(dynamo, clock).run("orders");

    wireMock.verifyThat(2, createBackup().onTable("orders"));
    wireMock.verifyThat(2, createBackup().withRequestBody(containing("orders-2018-12-14")));
  }

  // end::throttled[]

  // tag::lost-reply[]
  @Test
  void lost_reply_leaves_two_backups(DynamoDbClient dynamo, FakeClock clock, WireMock wireMock) {
    wireMock.register(
        createBackup()
            .willReturn(proceedThen(CONNECTION_RESET_BY_PEER))
            .inScenario("loss")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("lost"));

    new NightlyBackup(dynamo, clock).run("orders");

    assertThat(dynamo.listBackups().backupSummaries()).hasSize(2);
  }

  // end::lost-reply[]

  // tag::delay[]
  @Test
  void delay_passes_on_the_fake_clock(DynamoDbClient dynamo, FakeClock clock, WireMock wireMock) {
    Instant start = clock.instant();
    wireMock.register(listBackups().willReturn(proceed().withFixedDelay(20_000)));

    dynamo.listBackups();

    assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofSeconds(20)));
  }
  // end::delay[]
}
