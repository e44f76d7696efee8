package io.dynamobackup.wiremock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dynamobackup.engine.EngineOptions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTests {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void description_has_the_routes_and_no_others() throws Exception {
    Set<String> described = new TreeSet<>();
    JsonNode paths = description().get("paths");
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .get(path)
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path)));

    try (Worlds worlds = Worlds.start(EngineOptions.instant())) {
      List<String> routes =
          new AdminApi(worlds)
              .routes().stream()
                  .map(
                      route ->
                          route.method().getName().toLowerCase(Locale.ROOT)
                              + " /__admin"
                              + route.path())
                  .sorted()
                  .toList();

      assertThat(described).containsExactlyElementsOf(routes);
    }
  }

  @Test
  void references_lead_somewhere() throws Exception {
    JsonNode description = description();

    assertThat(description.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void members_of_a_stub_are_those_that_are_read() throws Exception {
    Set<String> members = new TreeSet<>();
    description()
        .at("/components/schemas/Stub/properties")
        .fieldNames()
        .forEachRemaining(members::add);
    members.remove("id");

    try (AdminServer server = AdminServer.start(EngineOptions.instant())) {
      assertThat(
              server
                  .post("/stubs", "{\"operation\":\"any\",\"fault\":\"timeout\",\"zzzzzzz\":1}")
                  .error())
          .endsWith("there are " + String.join(", ", members));
    }
  }

  @Test
  void longest_move_is_the_one_that_is_accepted() throws Exception {
    String longest =
        description().at("/components/schemas/Move/properties/advance/description").asText();
    String duration = longest.replaceAll(".*(P[0-9]+D).*", "$1");

    try (AdminServer server = AdminServer.start(EngineOptions.instant())) {
      assertThat(server.post("/clock", "{\"advance\":\"" + duration + "T1S\"}").status())
          .isEqualTo(400);
      assertThat(server.post("/clock", "{\"advance\":\"" + duration + "\"}").status())
          .isEqualTo(200);
    }
  }

  @Test
  void description_is_served() throws Exception {
    try (AdminServer server = AdminServer.start(EngineOptions.instant())) {
      assertThat(server.get("/openapi").body()).isEqualTo(description());
    }
  }

  private static JsonNode description() throws Exception {
    return JSON.readTree(OpenApi.description());
  }
}
