package io.dynamobackup.wiremock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.wiremock.DocumentedJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class StubRoutesTests {
  private final AdminServer server = AdminServer.start(EngineOptions.instant());
  private final DynamoDbClient dynamo = server.client();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void stub_is_ordered_listed_and_taken_back() {
    server.createTable("orders");
    AdminServer.Answer added =
        server.post(
            "/stubs",
            "{\"operation\":\"CreateBackup\",\"table\":\"orders\",\"fault\":\"throttling\",\"times\":1}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body().get("id").textValue()).isEqualTo("1");
    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));
    assertThat(server.attempts("CreateBackup")).hasSize(2);
    assertThat(server.attempts("CreateBackup").get(0).at("/error/code").textValue())
        .isEqualTo("ThrottlingException");
    assertThat(server.get("/stubs").body().get("stubs")).containsExactly(added.body());
    assertThat(server.delete("/stubs/1").status()).isEqualTo(200);
    assertThat(server.delete("/stubs/1").status()).isEqualTo(404);
    assertThat(server.get("/stubs").body().get("stubs")).isEmpty();
  }

  @Test
  void stub_of_the_documentation_answers_as_it_says() {
    server.createTable("orders");

    assertThat(server.post("/stubs", DocumentedJson.of("standalone.md")).status()).isEqualTo(201);

    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));
    assertThat(server.attempts("CreateBackup")).hasSize(3);
  }

  @Test
  void all_stubs_are_taken_back_and_their_scenarios_start_anew() {
    String stub =
        "{\"operation\":\"ListTables\",\"scenario\":{\"name\":\"s\",\"state\":\"Started\",\"newState\":\"over\"},\"fault\":{\"name\":\"error\",\"code\":\"Mine\",\"message\":\"m\",\"status\":400}}";
    server.post("/stubs", stub);
    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("Mine");
    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("none");

    server.delete("/stubs");
    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("none");

    server.post("/stubs", stub);
    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("Mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|the stub needs the member \"operation\"",
        "{\"operation\":\"CreateBackups\",\"fault\":\"timeout\"}|operation (CreateBackups) is none"
            + " of DynamoDB: did you mean CreateBackup?",
        "{\"operation\":\"ListTables\",\"table\":\"orders\",\"proceed\":true}|ListTables names no"
            + " table",
        "{\"operation\":\"CreateBackup\"}|the stub needs either \"fault\"",
        "{\"operation\":\"CreateBackup\",\"fault\":\"throtling\"}|wrongChecksum: did you mean"
            + " throttling?",
        "{\"operation\":\"CreateBackup\",\"fault\":\"latency\"}|the fault latency needs the value"
            + " by, a duration such as PT2S",
        "{\"operation\":\"CreateBackup\",\"fault\":{\"name\":\"latency\",\"by\":\"PT0S\"}}|latency"
            + " (PT0S) must be positive",
        "{\"operation\":\"CreateBackup\",\"fault\":{\"name\":\"throttling\",\"by\":\"PT1S\"}}|the"
            + " fault throttling has no value by",
        "{\"operation\":\"CreateBackup\",\"fault\":\"unprocessed\"}|the fault unprocessed needs"
            + " the value items, a whole number",
        "{\"operation\":\"CreateBackup\",\"fault\":{\"name\":\"unprocessed\",\"items\":1}}|unprocessed(1)",
        "{\"operation\":\"CreateBackup\",\"fault\":\"timeout\",\"times\":0}|times",
        "{\"operation\":\"CreateBackup\",\"fault\":\"timeout\",\"times\":1.5}|times (1.5) must be a"
            + " whole number",
        "{\"operation\":\"CreateBackup\",\"fault\":\"timeout\",\"scenario\":{\"state\":\"x\"}}|scenario"
            + " needs the member \"name\"",
        "{\"operation\":\"CreateBackup\",\"fault\":{\"name\":\"stuckInCreating\",\"afterEffect\":true}}|leave"
            + " afterEffect() out",
        "{\"operation\":\"CreateBackup\",\"fault\":\"timeout\",\"tabel\":\"x\"}|the stub has no"
            + " member \"tabel\": did you mean table?",
        "{\"operation\":\"CreateBackup\",\"fault\":\"timeout\",\"proceed\":\"yes\"}|proceed"
            + " (\"yes\") must be true or false",
      })
  void stub_that_is_wrong_is_refused_with_what_would_be_right(String body, String error) {
    AdminServer.Answer answer = server.post("/stubs", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(error);
    assertThat(server.get("/stubs").body().get("stubs")).isEmpty();
  }

  @Test
  void stub_may_be_of_a_period_of_fake_time() {
    server.post(
        "/stubs",
        "{\"operation\":\"any\",\"from\":\"2018-12-15T00:00:00Z\",\"until\":\"2018-12-16T00:00:00Z\",\"fault\":{\"name\":\"error\",\"code\":\"Night\",\"message\":\"m\",\"status\":400}}");

    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("none");
    server.post("/clock", "{\"advanceTo\":\"2018-12-15T00:00:00Z\"}");
    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("Night");
    server.post("/clock", "{\"advanceTo\":\"2018-12-16T00:00:00Z\"}");
    assertThat(server.codeOf(dynamo::listTables)).isEqualTo("none");
  }

  @Test
  void one_stub_is_not_taken_back_by_a_query() {
    server.post("/stubs", "{\"operation\":\"Scan\",\"proceed\":true}");

    assertThat(server.delete("/stubs?id=1").error())
        .isEqualTo("the query has no parameter \"id\"; there are none");
    assertThat(server.delete("/timeline?table=orders").status()).isEqualTo(400);
    assertThat(server.get("/stubs").body().get("stubs")).hasSize(1);
  }
}
