package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** The retries of an engine's clients are the SDK's own, in fake time. */
class VirtualRetryTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  private static final int ATTEMPTS = 9;

  private final List<Instant> attempts = new ArrayList<>();

  private DynamoDbEngine failing(DynamoDbException failure, int times) {
    return DynamoDbEngine.start(
        EngineOptions.instant().toBuilder()
            .interceptor(
                (call, chain) -> {
                  attempts.add(call.at());
                  if (attempts.size() <= times) {
                    throw failure;
                  }
                  return chain.proceed(call);
                })
            .build());
  }

  private static DynamoDbException throttled() {
    return ProvisionedThroughputExceededException.builder().message("slow down").build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_exhausted_throttled_call_has_all_its_attempts_and_takes_fake_time_only(boolean async) {
    try (DynamoDbEngine engine = failing(throttled(), Integer.MAX_VALUE)) {
      assertThatThrownBy(
              () -> {
                if (async) {
                  engine.asyncClient().listTables().join();
                } else {
                  engine.client().listTables();
                }
              })
          .hasStackTraceContaining("ProvisionedThroughputExceededException")
          .hasMessageContaining("slow down");

      assertThat(attempts).hasSize(ATTEMPTS).isSorted().startsWith(START);
      assertThat(Duration.between(START, engine.clock().instant()))
          .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(80));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_call_that_fails_three_times_succeeds(boolean async) {
    DynamoDbException failure = InternalServerErrorException.builder().message("again").build();
    try (DynamoDbEngine engine = failing(failure, 3)) {
      List<String> tables =
          async
              ? engine.asyncClient().listTables().join().tableNames()
              : engine.client().listTables().tableNames();

      assertThat(tables).isEmpty();
      assertThat(attempts).hasSize(4);
      assertThat(engine.clock().instant()).isAfter(START);
    }
  }

  /** The first is made otherwise than those after it. */
  @ParameterizedTest
  @ValueSource(strings = {"legacy", "standard", "adaptive"})
  void all_engines_of_one_seed_retry_alike(String mode) {
    System.setProperty("aws.retryMode", mode);
    try {
      List<Instant> first = throttledAttempts();

      assertThat(first).hasSize(ATTEMPTS);
      assertThat(throttledAttempts()).isEqualTo(first);
      assertThat(throttledAttempts()).isEqualTo(first);
    } finally {
      System.clearProperty("aws.retryMode");
    }
  }

  private List<Instant> throttledAttempts() {
    attempts.clear();
    try (DynamoDbEngine engine = failing(throttled(), Integer.MAX_VALUE)) {
      assertThatThrownBy(() -> engine.client().listTables()).hasMessageContaining("slow down");
    }
    return List.copyOf(attempts);
  }

  @Test
  void an_engine_retries_as_the_mode_says_that_was_set_since_the_last_one() {
    List<Instant> legacy = throttledAttempts();
    System.setProperty("aws.retryMode", "standard");
    try {
      assertThat(throttledAttempts()).isNotEqualTo(legacy);
    } finally {
      System.clearProperty("aws.retryMode");
    }
    assertThat(throttledAttempts()).isEqualTo(legacy);
  }

  @Test
  void a_refused_call_is_not_retried() {
    try (DynamoDbEngine engine = failing(throttled(), 0)) {
      assertThatThrownBy(() -> engine.client().describeTable(r -> r.tableName("Nowhere")))
          .hasMessageContaining("Requested resource not found");

      assertThat(attempts).hasSize(1);
      assertThat(engine.clock().instant()).isEqualTo(START);
    }
  }
}
