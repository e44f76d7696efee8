package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.connectionReset;
import static io.dynamobackup.engine.stubbing.Faults.lostReply;
import static io.dynamobackup.engine.stubbing.Faults.truncatedReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.dynamobackup.engine.DynamoDbEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class DynamoDbExtensionTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final WireMockServer wireMock = WireMocks.inFrontOf(engine);
  private final DynamoDbClient dynamo = WireMocks.client(wireMock);

  @BeforeEach
  void createTable() {
    WireMocks.createTable(engine.client(), "orders");
  }

  @AfterEach
  void stop() {
    dynamo.close();
    wireMock.stop();
    engine.close();
  }

  @Test
  void engine_answers_what_no_stub_does() {
    String arn =
        dynamo
            .createBackup(r -> r.tableName("orders").backupName("nightly"))
            .backupDetails()
            .backupArn();

    assertThat(engine.client().listBackups().backupSummaries())
        .extracting(backup -> backup.backupArn())
        .containsExactly(arn);
  }

  @Test
  void answers_are_those_of_the_engine_byte_by_byte() {
    SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 127, -128});
    dynamo.putItem(
        r ->
            r.tableName("orders")
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("{{é}} ☃"), "b", AttributeValue.fromB(bytes))));

    assertThat(dynamo.scan(r -> r.tableName("orders")).items())
        .isEqualTo(engine.client().scan(r -> r.tableName("orders")).items());
  }

  @Test
  void errors_have_their_code_message_and_request_id() {
    assertThatThrownBy(() -> dynamo.describeTable(r -> r.tableName("nowhere")))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo("Requested resource not found: Table: nowhere not found");
              assertThat(e.requestId()).hasSize(52);
            });
  }

  @Test
  void aws_backup_is_answered_too() {
    try (BackupClient backup = WireMocks.reaching(BackupClient.builder(), wireMock).build()) {
      backup.createBackupVault(r -> r.backupVaultName("monthly"));
    }

    assertThat(engine.backupClient().listBackupVaults().backupVaultList())
        .extracting(vault -> vault.backupVaultName())
        .contains("monthly");
  }

  @Test
  void user_stub_wins_until_mappings_are_the_default_ones_again() {
    wireMock.stubFor(
        post(anyUrl())
            .withHeader("X-Amz-Target", equalTo("DynamoDB_20120810.ListTables"))
            .willReturn(aResponse().withStatus(400).withBody("{\"__type\":\"a#Mine\"}")));

    assertThatThrownBy(dynamo::listTables)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("Mine"));
    assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    wireMock.resetToDefaultMappings();
    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
  }

  @Test
  void engine_answers_after_every_reset_of_wiremock() {
    List<Runnable> resets =
        List.of(
            wireMock::resetAll,
            wireMock::resetMappings,
            wireMock::resetMappings,
            wireMock::resetToDefaultMappings);

    for (Runnable reset : resets) {
      wireMock.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
      reset.run();

      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
      assertThat(wireMock.getStubMappings()).extracting(StubMapping::getId).hasSize(1);
    }
  }

  @Test
  void engine_answers_after_the_admin_api_dropped_all_mappings() throws Exception {
    Admin.delete(wireMock, "mappings");

    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
  }

  @Test
  void journal_says_which_operation_a_request_asked_for() {
    dynamo.listTables();
    dynamo.listBackups();

    wireMock.verify(2, anyRequestedFor(anyUrl()));
    assertThat(wireMock.getAllServeEvents())
        .flatExtracting(ServeEvent::getSubEvents)
        .filteredOn(event -> event.getType().equals("DYNAMODB"))
        .extracting(event -> event.getData().get("operation"))
        .containsExactly("ListBackups", "ListTables");
  }

  @Test
  void faults_of_the_engine_reach_clients_of_wiremock() {
    engine.stubs().stubFor(createBackup().willReturn(lostReply()).times(1));

    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));

    engine.stubs().verify(2, createBackup());
    assertThat(engine.client().listBackups().backupSummaries()).hasSize(2);
  }

  @Test
  void broken_connections_and_replies_of_the_engine_are_retried() {
    engine.stubs().stubFor(listTables().willReturn(truncatedReply()).times(1));
    engine.stubs().stubFor(listTables().willReturn(connectionReset()).times(1));

    assertThat(dynamo.listTables().tableNames()).containsExactly("orders");

    engine.stubs().verify(3, listTables());
  }

  @Test
  void connection_that_always_breaks_is_a_client_exception() {
    engine.stubs().stubFor(listTables().willReturn(connectionReset()));
    try (DynamoDbClient once =
        WireMocks.reaching(DynamoDbClient.builder(), wireMock)
            .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
            .build()) {

      assertThatThrownBy(once::listTables).isInstanceOf(SdkClientException.class);
    }
  }
}
