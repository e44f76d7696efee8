package io.dynamobackup.wiremock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dynamobackup.engine.EngineOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void route_that_is_none_is_told_with_those_that_are() {
    AdminServer.Answer misspelt = server.get("/clok");
    AdminServer.Answer put =
        server.send(
            HttpRequest.newBuilder(server.admin("/clock?now=1"))
                .PUT(BodyPublishers.ofString("{}")));

    assertThat(misspelt.status()).isEqualTo(404);
    assertThat(misspelt.error())
        .startsWith(
            "there is no GET /dynamobackup/clok: did you mean GET /dynamobackup/clock?; there are"
                + " DELETE /dynamobackup/fork/{name}, ")
        .contains("POST /dynamobackup/reset");
    assertThat(put.status()).isEqualTo(404);
    assertThat(put.error()).startsWith("there is no PUT /dynamobackup/clock");
    assertThat(server.get("/fork/none/more").error()).startsWith("there is no GET");
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
    int calls = server.attempts(null).size();

    JsonNode told = server.get("/engine").body();

    assertThat(told.at("/accounts/0/tables/0/name").textValue()).isEqualTo("orders");
    assertThat(told.at("/accounts/0/tables/0/items").intValue()).isEqualTo(1);
    assertThat(told.at("/accounts/0/backups/0/name").textValue()).isEqualTo("nightly");
    assertThat(told.at("/accounts/1/region").textValue()).isEqualTo("eu-west-1");
    assertThat(server.attempts(null)).as("looking is in no journal").hasSize(calls);
    assertThat(server.get("/engine?region=eu-west-1").body().get("accounts")).hasSize(1);
  }

  private void put(String id) {
    dynamo.putItem(r -> r.tableName("orders").item(Map.of("id", AttributeValue.fromS(id))));
  }
}
