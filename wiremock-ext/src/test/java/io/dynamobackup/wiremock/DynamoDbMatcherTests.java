package io.dynamobackup.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.Parameters;
import io.dynamobackup.engine.DynamoDbEngine;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The matcher as mapping files and other languages have it: in JSON. */
class DynamoDbMatcherTests {
  private static final DynamoDbEngine ENGINE = DynamoDbEngine.start();
  private static final WireMockServer WIRE_MOCK = WireMocks.inFrontOf(ENGINE);
  private static final DynamoDbClient DYNAMO = WireMocks.client(WIRE_MOCK);

  @BeforeAll
  static void createTables() {
    WireMocks.createTable(ENGINE.client(), "orders");
    WireMocks.createTable(ENGINE.client(), "customers");
  }

  @AfterAll
  static void close() {
    DYNAMO.close();
    WIRE_MOCK.stop();
    ENGINE.close();
  }

  @BeforeEach
  void reset() {
    WIRE_MOCK.resetAll();
  }

  private static String mapping(String parameters, String fault) {
    return """
    {"request": {"customMatcher": {"name": "dynamodb", "parameters": %s}},
     "response": {"transformers": ["dynamodb-engine"],
                  "transformerParameters": {"fault": %s}}}
    """
        .formatted(parameters, fault);
  }

  private static void refuse(String parameters) throws Exception {
    String answer =
        Admin.post(WIRE_MOCK, "mappings", mapping(parameters, "\"expiredCredentials\"")).body();
    assertThat(answer).contains("\"id\"");
  }

  private static String count(String parameters) throws Exception {
    return Admin.post(
            WIRE_MOCK,
            "requests/count",
            "{\"customMatcher\": {\"name\": \"dynamodb\", \"parameters\": %s}}"
                .formatted(parameters))
        .body();
  }

  @Test
  void operation_is_matched() throws Exception {
    refuse("{\"operation\": \"ListTables\"}");

    assertThatThrownBy(DYNAMO::listTables).hasMessageContaining("expired");
    assertThat(DYNAMO.listBackups().backupSummaries()).isEmpty();
    assertThat(count("{\"operation\": \"ListTables\"}")).contains("\"count\" : 1");
    assertThat(count("{\"operation\": \"ListExports\"}")).contains("\"count\" : 0");
    assertThat(count("{}")).contains("\"count\" : 2");
  }

  @Test
  void table_is_found_wherever_a_request_names_it() throws Exception {
    refuse("{\"table\": \"orders\"}");
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("1"));

    assertThatThrownBy(() -> DYNAMO.getItem(r -> r.tableName("orders").key(key)))
        .isInstanceOf(DynamoDbException.class);
    assertThatThrownBy(
            () ->
                DYNAMO.transactWriteItems(
                    r -> r.transactItems(i -> i.put(p -> p.tableName("orders").item(key)))))
        .hasMessageContaining("expired");
    assertThatThrownBy(() -> DYNAMO.executeStatement(r -> r.statement("SELECT * FROM \"orders\"")))
        .hasMessageContaining("expired");
    assertThat(DYNAMO.getItem(r -> r.tableName("customers").key(key)).hasItem()).isFalse();
    assertThat(count("{\"table\": \"orders\"}")).contains("\"count\" : 3");
  }

  @Test
  void backup_is_matched_by_its_arn() throws Exception {
    String arn =
        DYNAMO
            .createBackup(r -> r.tableName("orders").backupName("nightly"))
            .backupDetails()
            .backupArn();
    refuse("{\"operation\": \"DescribeBackup\", \"backup\": \"%s\"}".formatted(arn));

    assertThatThrownBy(() -> DYNAMO.describeBackup(r -> r.backupArn(arn)))
        .hasMessageContaining("expired");
    DYNAMO.deleteBackup(r -> r.backupArn(arn));
  }

  @Test
  void values_of_the_body_are_matched_by_their_paths() throws Exception {
    refuse(
        """
        {"operation": "CreateBackup",
         "jsonPaths": {"$.TableName": "orders", "$.BackupName": {"matches": ".*-manual"}}}
        """);

    assertThatThrownBy(
            () -> DYNAMO.createBackup(r -> r.tableName("orders").backupName("orders-manual")))
        .hasMessageContaining("expired");
    String arn =
        DYNAMO
            .createBackup(r -> r.tableName("orders").backupName("orders-nightly"))
            .backupDetails()
            .backupArn();
    DYNAMO.deleteBackup(r -> r.backupArn(arn));
  }

  @Test
  void number_is_matched_as_it_is_written() throws Exception {
    refuse("{\"jsonPaths\": {\"$.Limit\": 3}}");

    assertThatThrownBy(() -> DYNAMO.listTables(r -> r.limit(3))).hasMessageContaining("expired");
    assertThat(DYNAMO.listTables(r -> r.limit(4)).tableNames()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"operation\": \"CreateBackups\"} | \"throttling\" | did you mean CreateBackup?",
        "{\"operatoin\": \"CreateBackup\"} | \"throttling\" | did you mean operation?",
        "{\"operation\": 5} | \"throttling\" | must be a text",
        "{\"operation\": \"ListTables\", \"table\": \"t\"} | \"throttling\" | ListTables names no"
            + " table",
        "{\"operation\": \"CreateBackup\", \"backup\": \"b\"} | \"throttling\" | CreateBackup names"
            + " no backup",
        "{\"operation\": \"DeleteBackup\", \"backup\": \"b\"} | \"throttling\" | it must be the ARN"
            + " of a backup",
        "{\"operation\": \"ImportTable\", \"table\": \"t\"} | \"throttling\" | match its body by"
            + " jsonPaths",
        "{\"jsonPaths\": {\"TableName\": \"t\"}} | \"throttling\" | such as $.TableName",
        "{\"jsonPaths\": 7} | \"throttling\" | must be an object of paths and values",
        "{} | \"throtling\" | did you mean throttling?",
        "{} | 7 | must be a name such as",
        "{} | {\"name\": \"unprocessed\"} | the fault unprocessed needs the value items, a"
            + " whole number",
        "{} | {\"name\": \"unprocessed\", \"items\": 0} | items (0) must be positive",
        "{} | {\"name\": \"latency\", \"by\": \"2s\"} | must be a duration such as PT2S",
        "{} | {\"name\": \"throttling\", \"item\": 1} | the fault throttling has no value item",
        "{\"operation\": \"PutItem\"} | {\"name\": \"unprocessed\", \"items\": 1} | cannot happen"
            + " to PutItem, only to BatchGetItem, BatchWriteItem",
      })
  void nonsense_is_refused_when_the_mapping_is_made(String parameters, String fault, String message)
      throws Exception {
    var answer = Admin.post(WIRE_MOCK, "mappings", mapping(parameters, fault));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body().replace("\\\"", "\"")).contains(message);
    assertThat(WIRE_MOCK.getStubMappings()).hasSize(1);
  }

  @Test
  void mapping_of_the_documentation_does_what_is_said_of_it() throws Exception {
    String unrepeated =
        DocumentedJson.of("wiremock.md").replace("throttling", "expiredCredentials");
    var added = Admin.post(WIRE_MOCK, "mappings", unrepeated);

    assertThat(added.statusCode()).isEqualTo(201);
    assertThatThrownBy(
            () -> DYNAMO.createBackup(r -> r.tableName("orders").backupName("big-manual")))
        .hasMessageContaining("expired");
    String other =
        DYNAMO
            .createBackup(r -> r.tableName("orders").backupName("nightly"))
            .backupDetails()
            .backupArn();
    assertThat(DYNAMO.deleteBackup(r -> r.backupArn(other)).backupDescription()).isNotNull();
  }

  @Test
  void all_parameters_may_be_left_out() throws Exception {
    Admin.post(
        WIRE_MOCK,
        "mappings",
        """
        {"request": {"customMatcher": {"name": "dynamodb"}},
         "response": {"transformers": ["dynamodb-engine"],
                      "transformerParameters": {"fault": "expiredCredentials"}}}
        """);

    assertThatThrownBy(DYNAMO::listTables).hasMessageContaining("expired");
  }

  @Test
  void answer_that_nobody_gives_is_refused() throws Exception {
    String request =
        "{\"request\": {\"customMatcher\": {\"name\": \"dynamodb\"}}, \"response\": %s}";

    assertThat(
            Admin.post(
                    WIRE_MOCK,
                    "mappings",
                    request.formatted("{\"transformers\": [\"dynamodb-engin\"]}"))
                .body())
        .contains(
            "transformer (dynamodb-engin) is none of DynamoBackup: did you mean dynamodb-engine?");
    assertThat(
            Admin.post(
                    WIRE_MOCK,
                    "mappings",
                    request.formatted("{\"transformerParameters\": {\"fault\": \"throttling\"}}"))
                .body())
        .contains("the parameter fault needs \\\"transformers\\\": [\\\"dynamodb-engine\\\"]");
    assertThat(WIRE_MOCK.getStubMappings()).hasSize(1);
  }

  @Test
  void nonsense_in_a_verification_is_an_error() {
    DYNAMO.listTables();

    assertThatThrownBy(
            () ->
                WIRE_MOCK.verify(
                    0,
                    WireMock.requestMadeFor(
                        "dynamodb", Parameters.one("operation", "CreateBackups"))))
        .hasMessageContaining("did you mean CreateBackup?");
  }
}
