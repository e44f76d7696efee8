package io.dynamobackup.wiremock.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAdminTests {
  private final AdminServer server = AdminServer.start(EngineOptions.instant());

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 127.0.0.1",
    "X-Forwarded-For, 192.0.2.7",
    "Origin, http://evil.example",
  })
  void request_of_a_page_or_through_a_proxy_is_refused(String header, String value) {
    AdminServer.Answer answer =
        server.send(
            HttpRequest.newBuilder(server.admin("/clock"))
                .header(header, value)
                .POST(BodyPublishers.ofString("{\"advance\":\"P1D\"}")));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.error()).contains("--allow-remote-admin");
    assertThat(server.get("/clock").body().get("now").textValue())
        .isEqualTo("2018-12-14T14:25:00Z");
  }

  @Test
  void request_of_this_machine_is_answered() {
    assertThat(server.get("/clock").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8000, true",
    "localhost:8000, true",
    "localhost, true",
    "[::1]:8000, true",
    "evil.example:8000, false",
    "127.0.0.1.evil.example, false",
    "local host, false",
  })
  void host_must_be_a_name_of_this_machine(String host, boolean right) {
    assertThat(LocalAdmin.isNameOfThisMachine(host)).isEqualTo(right);
  }
}
