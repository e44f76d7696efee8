package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

class GatewayTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void every_client_of_the_engine_comes_in_by_the_gateway() {
    List<String> targets = new ArrayList<>();
    engine.putInFront(
        attempt -> {
          targets.add(attempt.request().firstMatchingHeader("X-Amz-Target").orElseThrow());
          return attempt.proceed();
        });

    engine.client().listTables();
    engine.asyncClient().listBackups().join();
    engine.account("999999999999").client(Region.EU_WEST_1).listTables();

    assertThat(targets)
        .containsExactly(
            "DynamoDB_20120810.ListTables",
            "DynamoDB_20120810.ListBackups",
            "DynamoDB_20120810.ListTables");
  }

  @Test
  void gateway_may_answer_in_the_engines_place() {
    engine.putInFront(
        attempt ->
            Received.of(
                SdkHttpResponse.builder().statusCode(200).build(),
                "{\"TableNames\":[\"made up\"]}".getBytes(UTF_8)));

    assertThat(engine.client().listTables().tableNames()).containsExactly("made up");
    assertThat(engine.asyncClient().listTables().join().tableNames()).containsExactly("made up");
  }

  @Test
  void broken_connection_of_a_gateway_is_retried_in_fake_time() {
    Instant start = engine.clock().instant();
    engine.putInFront(
        attempt -> {
          throw new SocketException("Connection reset");
        });

    assertThatThrownBy(engine.client()::listTables)
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(engine.clock().instant()).isAfter(start);
  }

  @Test
  void delay_of_a_gateway_is_fake_time() {
    Instant start = engine.clock().instant();
    engine.putInFront(
        attempt -> {
          attempt.delay(Duration.ofSeconds(7));
          return attempt.proceed();
        });

    engine.client().listTables();

    assertThat(Duration.between(start, engine.clock().instant())).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void second_gateway_is_refused() {
    engine.putInFront(HttpAttempt::proceed);

    assertThatThrownBy(() -> engine.putInFront(HttpAttempt::proceed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stands in front of this engine already");
  }

  @Test
  void gateway_ends_with_its_engine() {
    List<String> events = new ArrayList<>();
    engine.putInFront(
        new Gateway() {
          @Override
          public Received pass(HttpAttempt attempt) throws IOException {
            return attempt.proceed();
          }

          @Override
          public void close() {
            events.add("closed");
          }
        });

    engine.close();

    assertThat(events).containsExactly("closed");
  }

  @Test
  void body_cannot_be_cut_behind_its_end() {
    Received whole = Received.of(SdkHttpResponse.builder().statusCode(200).build(), new byte[2]);

    assertThat(whole.cut(1).body()).hasSize(1);
    assertThatThrownBy(() -> whole.cut(2))
        .hasMessage("bytes (2) must be fewer than the 2 of the body");
  }
}
