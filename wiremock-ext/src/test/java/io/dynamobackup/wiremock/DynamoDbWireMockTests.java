package io.dynamobackup.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static io.dynamobackup.wiremock.DynamoDbResponses.throttling;
import static io.dynamobackup.wiremock.DynamoDbResponses.unprocessed;
import static io.dynamobackup.wiremock.DynamoDbWireMock.anyOperation;
import static io.dynamobackup.wiremock.DynamoDbWireMock.createBackup;
import static io.dynamobackup.wiremock.DynamoDbWireMock.describeBackup;
import static io.dynamobackup.wiremock.DynamoDbWireMock.describeTable;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listBackups;
import static io.dynamobackup.wiremock.DynamoDbWireMock.listTables;
import static io.dynamobackup.wiremock.DynamoDbWireMock.operation;
import static io.dynamobackup.wiremock.DynamoDbWireMock.putItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.InvalidInputException;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.stubbing.CallPattern;
import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

class DynamoDbWireMockTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient dynamo = engine.client();
  private final WireMock wireMock = DynamoDbWireMock.inFrontOf(engine);

  @BeforeEach
  void createTables() {
    WireMocks.createTable(dynamo, "orders");
    WireMocks.createTable(dynamo, "customers");
    wireMock.resetRequests();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void backUp(String table, String name) {
    dynamo.createBackup(r -> r.tableName(table).backupName(name));
  }

  @Test
  void table_narrows_down_what_a_mapping_answers() {
    wireMock.register(createBackup().onTable("orders").willReturn(throttling()));

    assertThatThrownBy(() -> backUp("orders", "nightly")).hasMessageContaining("Rate exceeded");
    backUp("customers", "nightly");

    wireMock.verifyThat(9, createBackup().onTable("orders"));
    wireMock.verifyThat(1, createBackup().onTable("customers"));
    wireMock.verifyThat(10, anyOperation());
  }

  @Test
  void scenarios_of_wiremock_keep_working() {
    wireMock.register(
        createBackup()
            .willReturn(throttling())
            .inScenario("busy")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("over"));

    backUp("orders", "nightly");

    wireMock.verifyThat(2, createBackup());
  }

  @Test
  void priorities_of_wiremock_keep_working() {
    wireMock.register(anyOperation().willReturn(throttling()).atPriority(2));
    wireMock.register(listTables().willProceed().atPriority(1));

    assertThat(dynamo.listTables().tableNames()).containsExactly("customers", "orders");
    assertThatThrownBy(dynamo::listBackups).hasMessageContaining("Rate exceeded");
  }

  @Test
  void patterns_of_wiremock_narrow_down_further() {
    backUp("orders", "orders-nightly");
    backUp("orders", "orders-manual");

    wireMock.verifyThat(1, createBackup().withRequestBody(containing("manual")));
    wireMock.verifyThat(1, createBackup().withJsonPath("$.BackupName", "orders-manual"));
  }

  @Test
  void typed_response_answers() {
    wireMock.register(
        listBackups()
            .willReturn(
                ListBackupsResponse.builder()
                    .backupSummaries(b -> b.backupName("made up"))
                    .build()));

    assertThat(dynamo.listBackups().backupSummaries())
        .extracting(backup -> backup.backupName())
        .containsExactly("made up");
    assertThat(dynamo.listBackups().responseMetadata().requestId()).hasSize(52);
  }

  @Test
  void typed_response_of_aws_backup_answers() {
    BackupClient backup = engine.backupClient();
    wireMock.register(
        operation("backup:ListBackupVaults")
            .willReturn(
                ListBackupVaultsResponse.builder()
                    .backupVaultList(
                        v -> v.backupVaultName("made up").creationDate(Instant.EPOCH).locked(true))
                    .build()));

    assertThat(backup.listBackupVaults().backupVaultList())
        .singleElement()
        .satisfies(
            vault -> {
              assertThat(vault.backupVaultName()).isEqualTo("made up");
              assertThat(vault.creationDate()).isEqualTo(Instant.EPOCH);
              assertThat(vault.locked()).isTrue();
            });
  }

  @Test
  void what_was_said_already_is_not_replaced() {
    assertThatThrownBy(() -> createBackup().onTable("orders").onTable("customers"))
        .hasMessage(
            "onTable(orders) was said of these requests: onTable(customers) would replace it; for"
                + " others make another mapping");
    assertThatThrownBy(() -> describeBackup().onBackup("arn:a").onBackup("arn:b"))
        .hasMessageStartingWith("onBackup(arn:a) was said of these requests: onBackup(arn:b)");
    DynamoDbRequests named = createBackup().withJsonPath("$.BackupName", "a");
    assertThatThrownBy(() -> named.withJsonPath("$.BackupName", "b"))
        .hasMessageStartingWith("withJsonPath($.BackupName, a) was said of these requests");
    named.withJsonPath("$.TableName", "orders").onTable("orders");
  }

  @Test
  void what_can_never_be_is_refused() {
    assertThatThrownBy(() -> operation("CreateBackups"))
        .hasMessageContaining("did you mean CreateBackup?");
    assertThatThrownBy(() -> listTables().onTable("orders"))
        .hasMessageContaining("ListTables names no table");
    assertThatThrownBy(() -> createBackup().onBackup("arn:x"))
        .hasMessageContaining("CreateBackup names no backup");
    assertThatThrownBy(() -> listBackups().willReturn(DescribeTableResponse.builder().build()))
        .hasMessage(
            "ListBackups is answered by a ListBackupsResponse, not by a DescribeTableResponse");
    assertThatThrownBy(() -> anyOperation().willReturn(ListBackupsResponse.builder().build()))
        .hasMessageContaining("begin with that operation");
    assertThatThrownBy(() -> unprocessed(0)).hasMessage("items (0) must be positive");
    assertThatThrownBy(() -> wireMock.register(putItem().willReturn(unprocessed(1))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("unprocessed(1) cannot happen to PutItem");
  }

  @Test
  void fault_that_cannot_happen_to_what_an_open_mapping_met_is_told() {
    wireMock.register(anyOperation().willReturn(unprocessed(1)));

    assertThatThrownBy(dynamo::listTables)
        .hasStackTraceContaining("a stub of WireMock has unprocessed(1) happen to ListTables");
  }

  @Test
  void response_templates_keep_working_where_a_response_asks_for_them() {
    wireMock.register(
        describeTable()
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"Table\":{\"TableName\":\"{{jsonPath request.body '$.TableName'}}!\"}}")
                    .withTransformers("response-template")));

    assertThat(dynamo.describeTable(r -> r.tableName("anything")).table().tableName())
        .isEqualTo("anything!");
  }

  @Test
  void every_operation_of_calls_has_a_starter() {
    assertThat(names(DynamoDbWireMock.class, DynamoDbRequests.class))
        .containsExactlyElementsOf(names(Calls.class, CallPattern.class));
  }

  /** All but {@code error(exception)}: what it has beside code, message and status has no JSON. */
  @Test
  void every_fault_of_faults_has_its_name() {
    List<String> faults =
        Stream.of(Faults.class.getMethods())
            .filter(method -> method.getReturnType().equals(Fault.class))
            .map(Method::getName)
            .distinct()
            .sorted()
            .toList();

    assertThat(NamedFaults.names()).containsExactlyInAnyOrderElementsOf(faults);
    assertThat(Stream.of(DynamoDbResponses.class.getMethods()).map(Method::getName))
        .containsAll(faults);
  }

  private static List<String> names(Class<?> type, Class<?> returned) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getReturnType().equals(returned))
        .map(Method::getName)
        .sorted()
        .toList();
  }
}
