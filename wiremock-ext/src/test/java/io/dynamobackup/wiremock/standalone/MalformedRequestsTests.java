package io.dynamobackup.wiremock.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("wiremock-3")
class MalformedRequestsTests {
  private static final long SEED = 20_181_214;
  private static final int REQUESTS = 1000;
  private static final String GOOD =
      String.join(
          "\r\n",
          "POST / HTTP/1.1",
          "Host: x",
          "Content-Length: 2",
          "X-Amz-Target: DynamoDB_20120810.ListTables",
          "Content-Type: application/x-amz-json-1.0",
          "Connection: close",
          "",
          "{}");

  private final Server server =
      Server.start(CommandLine.of("--port", "0", "--max-body-bytes", "65536").options());
  private final RawHttp http = new RawHttp(URI.create(server.url()));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_thousand_of_them_leave_it_serving_with_errors_as_awss() throws Exception {
    Random random = new Random(SEED);
    Map<MalformedRequest, Integer> answered = new EnumMap<>(MalformedRequest.class);
    MalformedRequest[] kinds = MalformedRequest.values();

    for (int i = 0; i < REQUESTS; i++) {
      MalformedRequest kind = kinds[i % kinds.length];
      byte[] bytes = kind.bytes(random);
      RawHttp.Answer answer = http.send(bytes);
      assertThat(answer)
          .as("%s, request %s", kind, i)
          .satisfies(MalformedRequestsTests::isAwsShaped);
      if (answer.status() > 0) {
        answered.merge(kind, 1, Integer::sum);
      }
    }

    assertThat(http.send(GOOD.getBytes(UTF_8)).body()).isEqualTo("{\"TableNames\":[]}");
    assertThat(answered.keySet()).containsExactly(kinds);
    assertThat(server.engine().failedRequests()).isEmpty();
  }

  private static void isAwsShaped(RawHttp.Answer answer) {
    assertThat(answer.text()).doesNotContain("\tat ", "<html", "Exception:");
    if (answer.status() >= 400 && answer.status() != 413) {
      assertThat(answer.body())
          .containsAnyOf("__type", "<UnknownOperationException/>", "\"error\"", "\"errors\"");
    }
  }
}
