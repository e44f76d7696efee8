package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static io.dynamobackup.wiremock.DynamoDbResponses.lostReply;
import static io.dynamobackup.wiremock.DynamoDbResponses.proceed;
import static io.dynamobackup.wiremock.DynamoDbResponses.proceedThen;
import static io.dynamobackup.wiremock.DynamoDbResponses.throttling;
import static io.dynamobackup.wiremock.DynamoDbWireMock.createBackup;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listTables;
import static io.dynamobackup.wiremock.DynamoDbWireMock.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Endpoint;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients of a test's endpoint meet the WireMock of the test, as its injected clients do. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer")
class EndpointTests {
  private static final String NIGHTLY = "{\"TableName\":\"orders\",\"BackupName\":\"nightly\"}";

  private final WireMock wireMock;
  private final URI endpoint;

  EndpointTests(WireMock wireMock, @Endpoint URI endpoint) {
    this.wireMock = wireMock;
    this.endpoint = endpoint;
  }

  @Test
  void they_meet_the_stubs(DynamoDbClient dynamo) throws Exception {
    wireMock.register(createBackup().onTable("orders").willReturn(throttling()));

    HttpResponse<String> answer = call("CreateBackup", NIGHTLY);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("#ThrottlingException\"");
    assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    wireMock.verifyThat(1, createBackup().onTable("orders"));
  }

  @Test
  void what_no_stub_answers_goes_on_to_the_engine() throws Exception {
    assertThat(call("ListTables", "{}").body()).isEqualTo("{\"TableNames\":[\"orders\"]}");

    wireMock.verifyThat(1, listTables());
  }

  @Test
  void calls_of_aws_backup_meet_the_stubs() throws Exception {
    wireMock.register(operation("backup:ListBackupVaults").willReturn(throttling()));

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(endpoint.resolve("/backup-vaults")).build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    wireMock.verifyThat(1, operation("backup:ListBackupVaults"));
  }

  @Test
  void broken_connections_are_broken(DynamoDbClient dynamo) {
    wireMock.register(listTables().willReturn(proceedThen(CONNECTION_RESET_BY_PEER)));
    wireMock.register(createBackup().willReturn(lostReply()));

    assertThatIOException().isThrownBy(() -> call("ListTables", "{}"));
    assertThatIOException().isThrownBy(() -> call("CreateBackup", NIGHTLY));
    assertThat(dynamo.listBackups().backupSummaries()).hasSize(1);
  }

  @Test
  void delays_are_fake_time(FakeClock clock) throws Exception {
    Instant start = clock.instant();
    wireMock.register(listTables().willReturn(proceed().withFixedDelay(20_000)));

    assertThat(call("ListTables", "{}").statusCode()).isEqualTo(200);
    assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(20));
  }

  private HttpResponse<String> call(String operation, String request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .POST(BodyPublishers.ofString(request))
                .build(),
            BodyHandlers.ofString());
  }
}
