package io.dynamobackup.wiremock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dynamobackup.engine.EngineOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AdminApiTests {
  private final AdminServer server = AdminServer.start(EngineOptions.instant());
  private final DynamoDbClient dynamo = server.client();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void clock_is_read_and_moved() {
    assertThat(server.get("/clock").body().get("now").textValue())
        .isEqualTo("2018-12-14T14:25:00Z");
    assertThat(server.post("/clock", "{\"advance\":\"P1DT2H\"}").body().get("now").textValue())
        .isEqualTo("2018-12-15T16:25:00Z");
    assertThat(
            server
                .post("/clock", "{\"advanceTo\":\"2019-01-01T00:00:00Z\"}")
                .body()
                .get("now")
                .textValue())
        .isEqualTo("2019-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|the move needs either \"advance\", a duration such as PT90M or P35D, or \"advanceTo\"",
        "{\"advance\":\"1d\"}|advance (1d) must be a duration in ISO-8601, such as PT90M or P35D",
        "{\"advance\":60}|advance (60) must be a string",
        "{\"advance\":\"-PT1S\"}|must not be negative",
        "{\"advanceTo\":\"2018-01-01T00:00:00Z\"}|the clock only moves forward",
        "{\"advance\":\"P3661D\"}|must be no longer than 3660 days",
        "{\"advanceTo\":\"2100-01-01T00:00:00Z\"}|must be no longer than 3660 days",
        "{\"advanceTo\":\"tomorrow\"}|must be an instant in ISO-8601",
        "{\"advanc\":\"P1D\"}|the move has no member \"advanc\": did you mean advance?",
        "{\"advance\":\"P1D\",\"advance\":\"P2D\"}|Duplicate field 'advance'",
        "[]|the body must be a JSON object",
        "{\"advance\":\"P1D\"} {}|the body must be JSON",
        "nonsense|the body must be JSON",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}|the body must be JSON",
      })
  void move_that_is_wrong_is_refused_with_what_would_be_right(String body, String error) {
    AdminServer.Answer answer = server.post("/clock", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains(error);
    assertThat(server.get("/clock").body().get("now").textValue())
        .isEqualTo("2018-12-14T14:25:00Z");
  }

  @Test
  void body_that_is_too_long_is_refused() {
    AdminServer.Answer answer = server.post("/clock", " ".repeat(70_000) + "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("the body must be no longer than 65536 characters");
  }

  @Test
  void every_route_refuses_parameters_that_it_does_not_have() {
    try (Worlds worlds = Worlds.start(EngineOptions.instant())) {
      for (Route route : new AdminApi(worlds).routes()) {
        String path = route.path().replaceFirst("/dynamobackup", "").replaceAll("\\{.*}", "1");

        AdminServer.Answer answer =
            server.send(
                HttpRequest.newBuilder(server.admin(path + "?verbose=true"))
                    .method(route.method().getName(), BodyPublishers.ofString("{}")));

        assertThat(answer.status()).as(route.toString()).isEqualTo(400);
        assertThat(answer.error())
            .as(route.toString())
            .startsWith("the query has no parameter \"verbose\"");
      }
    }
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
    assertThat(attempts("CreateBackup")).hasSize(2);
    assertThat(attempts("CreateBackup").get(0).at("/error/code").textValue())
        .isEqualTo("ThrottlingException");
    assertThat(server.get("/stubs").body().get("stubs")).containsExactly(added.body());
    assertThat(server.delete("/stubs/1").status()).isEqualTo(200);
    assertThat(server.delete("/stubs/1").status()).isEqualTo(404);
    assertThat(server.get("/stubs").body().get("stubs")).isEmpty();
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
  void timeline_tells_attempts_in_fake_time() {
    server.createTable("orders");
    server.post("/clock", "{\"advance\":\"PT1H\"}");
    dynamo.describeTable(r -> r.tableName("orders"));
    dynamo.listTables();

    JsonNode told = server.get("/timeline?table=orders&limit=1").body().get("attempts");

    assertThat(told).hasSize(1);
    assertThat(told.get(0).get("operation").textValue()).isEqualTo("DescribeTable");
    assertThat(told.get(0).get("at").textValue()).isEqualTo("2018-12-14T15:25:00Z");
    assertThat(told.get(0).get("region").textValue()).isEqualTo("us-east-1");
    server.delete("/timeline");
    assertThat(server.get("/timeline").body().get("attempts")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?limit=0", "?limit=all", "?operation=Lists", "?operation=ListTables&table=x"})
  void timeline_of_nothing_is_refused(String query) {
    assertThat(server.get("/timeline" + query).status()).isEqualTo(400);
  }

  @Test
  void parameter_that_does_not_exist_is_refused() {
    assertThat(server.get("/timeline?tabel=orders").error())
        .isEqualTo(
            "the query has no parameter \"tabel\": did you mean table?; there are limit,"
                + " operation, table");
    assertThat(server.get("/engine?regions=eu-west-1").status()).isEqualTo(400);
  }

  @Test
  void one_stub_is_not_taken_back_by_a_query() {
    server.post("/stubs", "{\"operation\":\"Scan\",\"proceed\":true}");

    assertThat(server.delete("/stubs?id=1").error())
        .isEqualTo("the query has no parameter \"id\"; there are none");
    assertThat(server.delete("/timeline?table=orders").status()).isEqualTo(400);
    assertThat(server.get("/stubs").body().get("stubs")).hasSize(1);
  }

  @Test
  void world_is_saved_and_gone_back_to() {
    server.createTable("orders");
    put("Ada");
    assertThat(server.post("/fork", "{\"name\":\"one-order\"}").status()).isEqualTo(201);
    put("Bob");
    server.post("/clock", "{\"advance\":\"P1D\"}");
    server.post("/stubs", "{\"operation\":\"Scan\",\"fault\":\"expiredCredentials\"}");

    assertThat(server.post("/reset", "{\"name\":\"one-order\"}").body().get("now").textValue())
        .isEqualTo("2018-12-14T14:25:00Z");

    assertThat(dynamo.scan(r -> r.tableName("orders")).count()).isEqualTo(1);
    assertThat(server.get("/stubs").body().get("stubs")).isEmpty();
    put("Cy");
    server.post("/reset", "{\"name\":\"one-order\"}");
    assertThat(dynamo.scan(r -> r.tableName("orders")).count()).isEqualTo(1);
    server.post("/reset", "");
    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }

  @Test
  void worlds_are_listed_and_forgotten() {
    server.post("/fork", "{\"name\":\"one\"}");

    assertThat(server.get("/fork").body().get("worlds").toString())
        .isEqualTo("[\"one\",\"start\"]");
    server.delete("/fork/one");
    assertThat(server.get("/fork").body().get("worlds").toString()).isEqualTo("[\"start\"]");
    assertThat(server.delete("/fork/one").status()).isEqualTo(404);
    assertThat(server.delete("/fork/start").status()).isEqualTo(400);
  }

  @Test
  void world_that_is_not_there_is_not_found() {
    server.post("/fork", "{\"name\":\"orders\"}");

    AdminServer.Answer answer = server.post("/reset", "{\"name\":\"order\"}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error())
        .isEqualTo(
            "no world was saved as \"order\": did you mean orders?; there are orders, start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":\"start\"}", "{\"name\":\"../x\"}", "{\"name\":\"\"}"})
  void name_that_is_none_is_refused(String body) {
    assertThat(server.post("/fork", body).status()).isEqualTo(400);
  }

  @Test
  void engine_is_told_by_account_and_region() {
    server.createTable("orders");
    put("Ada");
    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));
    server.client(Region.EU_WEST_1).listTables();
    int calls = attempts(null).size();

    JsonNode told = server.get("/engine").body();

    assertThat(told.at("/accounts/0/tables/0/name").textValue()).isEqualTo("orders");
    assertThat(told.at("/accounts/0/tables/0/items").intValue()).isEqualTo(1);
    assertThat(told.at("/accounts/0/backups/0/name").textValue()).isEqualTo("nightly");
    assertThat(told.at("/accounts/1/region").textValue()).isEqualTo("eu-west-1");
    assertThat(attempts(null)).as("looking is in no journal").hasSize(calls);
    assertThat(server.get("/engine?region=eu-west-1").body().get("accounts")).hasSize(1);
  }

  private JsonNode attempts(@Nullable String operation) {
    String query = operation == null ? "" : "?operation=" + operation;
    return server.get("/timeline" + query).body().get("attempts");
  }

  private void put(String id) {
    dynamo.putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS(id))));
  }
}
