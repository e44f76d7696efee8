package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
import static io.dynamobackup.wiremock.DynamoDbResponses.lostReply;
import static io.dynamobackup.wiremock.DynamoDbResponses.proceed;
import static io.dynamobackup.wiremock.DynamoDbResponses.proceedThen;
import static io.dynamobackup.wiremock.DynamoDbResponses.throttling;
import static io.dynamobackup.wiremock.DynamoDbWireMock.createBackup;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listTables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.stubbing.Calls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class DirectWireMockTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient dynamo = engine.client();
  private final WireMock wireMock = DirectWireMock.inFrontOf(engine).client();

  @BeforeEach
  void createTable() {
    WireMocks.createTable(dynamo, "orders");
    wireMock.resetRequests();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void clients_of_the_engine_go_through_wiremock() {
    dynamo.listTables();
    engine.asyncClient().listTables().join();

    wireMock.verifyThat(2, listTables());
  }

  @Test
  void throttled_backup_is_retried_in_fake_time() {
    Instant start = engine.clock().instant();
    wireMock.register(createBackup().onTable("orders").willReturn(throttling()));

    assertThatThrownBy(() -> dynamo.createBackup(r -> r.tableName("orders").backupName("nightly")))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException"));

    wireMock.verifyThat(9, createBackup().onTable("orders"));
    assertThat(engine.clock().instant()).isAfter(start);
    assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
  }

  @Test
  void lost_reply_leaves_two_backups() {
    wireMock.register(
        createBackup()
            .willReturn(proceedThen(CONNECTION_RESET_BY_PEER))
            .inScenario("loss")
            .whenScenarioStateIs("Started")
            .willSetStateTo("lost"));

    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));

    assertThat(dynamo.listBackups().backupSummaries()).hasSize(2);
  }

  @Test
  void lost_reply_of_the_engine_is_one_to_the_client() {
    wireMock.register(createBackup().willReturn(lostReply()));

    assertThatThrownBy(() -> dynamo.createBackup(r -> r.tableName("orders").backupName("nightly")))
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseMessage("Connection reset");
    assertThat(dynamo.listBackups().backupSummaries()).hasSize(9);
  }

  @ParameterizedTest
  @EnumSource
  void every_fault_of_wiremock_breaks_the_call(Fault fault) {
    wireMock.register(listTables().willReturn(proceedThen(fault)));

    assertThatThrownBy(dynamo::listTables)
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> engine.asyncClient().listTables().join())
        .isInstanceOf(CompletionException.class)
        .hasRootCauseInstanceOf(IOException.class);
    wireMock.verifyThat(18, listTables());
  }

  @Test
  void delay_is_fake_time() {
    Instant start = engine.clock().instant();
    wireMock.register(listTables().willReturn(proceed().withFixedDelay(20_000)));

    dynamo.listTables();

    assertThat(Duration.between(start, engine.clock().instant())).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void dribble_is_fake_time() {
    Instant start = engine.clock().instant();
    wireMock.register(listTables().willReturn(proceed().withChunkedDribbleDelay(5, 10_000)));

    dynamo.listTables();

    assertThat(Duration.between(start, engine.clock().instant())).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void global_delay_is_fake_time() {
    Instant start = engine.clock().instant();
    wireMock.setGlobalFixedDelayVariable(3_000);

    dynamo.listTables();

    assertThat(Duration.between(start, engine.clock().instant())).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void client_gives_up_on_a_delay_that_is_longer_than_its_patience() {
    wireMock.register(listTables().willReturn(proceed().withFixedDelay(60_000)));

    assertThatThrownBy(
            () ->
                dynamo.listTables(
                    r ->
                        r.overrideConfiguration(
                            o -> o.apiCallAttemptTimeout(Duration.ofSeconds(1)))))
        .isInstanceOf(ApiCallAttemptTimeoutException.class);
  }

  @Test
  void bug_of_an_interceptor_reaches_the_test_as_it_is() {
    engine
        .stubs()
        .stubFor(
            Calls.listTables()
                .willAnswer(
                    (call, chain) -> {
                      throw new IllegalStateException("mine");
                    }));

    assertThatThrownBy(dynamo::listTables).hasStackTraceContaining("mine");
  }

  @Test
  void answer_of_a_stub_needs_no_engine() {
    wireMock.register(
        listTables()
            .willReturn(
                new ResponseDefinitionBuilder().withBody("{\"TableNames\":[\"made up\"]}")));

    assertThat(dynamo.listTables().tableNames()).containsExactly("made up");
    assertThat(engine.stubs().findAll(Calls.listTables())).isEmpty();
  }

  @Test
  void malformed_chunk_breaks_amid_the_body() {
    wireMock.register(listTables().willReturn(proceedThen(MALFORMED_RESPONSE_CHUNK)));

    assertThatThrownBy(dynamo::listTables)
        .hasRootCauseMessage("Premature end of Content-Length delimited message body");
  }

  @Test
  void second_wiremock_is_refused() {
    assertThatThrownBy(() -> DirectWireMock.inFrontOf(engine))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a WireMock stands in front of this engine already");
  }

  @Test
  void faults_are_told_apart() {
    wireMock.register(listTables().willReturn(proceedThen(EMPTY_RESPONSE)));
    assertThatThrownBy(dynamo::listTables)
        .hasRootCauseMessage("Unexpected end of file from server");

    wireMock.register(listTables().willReturn(proceedThen(RANDOM_DATA_THEN_CLOSE)));
    assertThatThrownBy(dynamo::listTables)
        .hasRootCauseMessage("The server failed to respond with a valid HTTP response");
  }
}
