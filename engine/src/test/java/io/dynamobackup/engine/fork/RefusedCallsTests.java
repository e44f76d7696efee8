package io.dynamobackup.engine.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.malformed.Mutations;
import io.dynamobackup.engine.conformance.malformed.RawCalls;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes after a refused call is as if it had not been made: all that can be seen, what is
 * under way, and what is yet to be made up.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RefusedCallsTests {
  private static final String PREFIX = "DynamoDB_20120810.";
  private static final int REQUESTS = 60;

  private final DynamoDbEngine engine =
      BusyWorld.busy(
          DynamoDbEngine.start(BusyWorld.options().toBuilder().rateLimits(RateLimits.OFF).build()));

  private final String unchanged = future(engine);

  @AfterAll
  void close() {
    engine.close();
  }

  static List<String[]> refused() {
    return RefusedRequests.all();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void call_that_the_world_refuses_leaves_no_trace(String operation, String request, String error) {
    try (DynamoDbEngine fork = engine.fork()) {
      RawCalls.Answer answer = send(fork, operation, request.getBytes(UTF_8));

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("#" + error + "\"");
      assertThat(future(fork)).isEqualTo(unchanged);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void call_that_is_wrong_leaves_no_trace(long seed) {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random);
    List<String[]> requests = RightRequests.all();
    int refused = 0;

    for (int i = 0; i < REQUESTS; i++) {
      String[] request = requests.get(random.nextInt(requests.size()));
      byte[] body = mutations.of(request[1]);
      try (DynamoDbEngine fork = engine.fork()) {
        if (send(fork, request[0], body).status() != 200) {
          refused++;
          assertThat(future(fork))
              .as("after the refused %s %s", request[0], new String(body, UTF_8))
              .isEqualTo(unchanged);
        }
      }
    }

    assertThat(refused).isGreaterThan(REQUESTS / 3);
  }

  @Test
  void right_requests_are_answered() {
    for (String[] request : RightRequests.all()) {
      try (DynamoDbEngine fork = engine.fork()) {
        RawCalls.Answer answer = send(fork, request[0], request[1].getBytes(UTF_8));

        assertThat(answer.status()).as("%s: %s", request[0], answer.body()).isEqualTo(200);
      }
    }
  }

  private static RawCalls.Answer send(DynamoDbEngine engine, String operation, byte[] body) {
    String prefix = operation.contains(".") ? "" : PREFIX;
    return new RawCalls(engine.httpClient()).send(prefix + operation, body);
  }

  /** Returns what is to be seen now, what is made up next, and what comes of what is under way. */
  private static String future(DynamoDbEngine engine) {
    try (DynamoDbEngine fork = engine.fork()) {
      StringBuilder seen = new StringBuilder(Deed.look(fork));
      Music.create(fork.client(), table -> table.tableName("Next"));
      fork.clock().advance(Duration.ofMinutes(30));
      BusyWorld.put(fork.client(), "Next", fork.clock().instant());
      seen.append(BusyWorld.backup(fork.client(), "next"));
      fork.clock().advance(Duration.ofHours(3));
      return seen.append(Deed.look(fork)).toString();
    }
  }
}
