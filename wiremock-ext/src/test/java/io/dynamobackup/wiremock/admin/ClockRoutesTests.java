package io.dynamobackup.wiremock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRoutesTests {
  private final AdminServer server = AdminServer.start(EngineOptions.instant());

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
}
