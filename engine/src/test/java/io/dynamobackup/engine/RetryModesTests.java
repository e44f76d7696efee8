package io.dynamobackup.engine;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.stubbing.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/** Clients of a user's own, in every retry mode of the SDK, with the engine's plug-in. */
@Timeout(120)
class RetryModesTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final Instant start = engine.clock().instant();

  @AfterEach
  void close() {
    engine.close();
  }

  /**
   * A way to have retries.
   *
   * @param attempts how many attempts a call has at most
   */
  record Mode(
      String name,
      Consumer<ClientOverrideConfiguration.Builder> configuration,
      int attempts,
      boolean async) {

    @Override
    public String toString() {
      return name + (async ? ", asynchronous" : "");
    }
  }

  static List<Mode> modes() {
    List<Mode> modes =
        List.of(
            new Mode("default", o -> {}, 9, false),
            new Mode("legacy", o -> o.retryStrategy(RetryMode.LEGACY), 4, false),
            new Mode("standard", o -> o.retryStrategy(RetryMode.STANDARD), 3, false),
            new Mode("adaptive", o -> o.retryStrategy(RetryMode.ADAPTIVE), 3, false),
            new Mode("adaptive 2", o -> o.retryStrategy(RetryMode.ADAPTIVE_V2), 3, false),
            new Mode(
                "strategy",
                o -> o.retryStrategy(StandardRetryStrategy.builder().maxAttempts(6).build()),
                6,
                false),
            new Mode(
                "adaptive strategy",
                o ->
                    o.retryStrategy(
                        AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                            .maxAttempts(7)
                            .build()),
                7,
                false),
            new Mode("changed strategy", o -> o.retryStrategy(s -> s.maxAttempts(5)), 5, false),
            new Mode("legacy policy", o -> o.retryPolicy(RetryMode.LEGACY), 4, false),
            new Mode("standard policy", o -> o.retryPolicy(RetryMode.STANDARD), 3, false),
            new Mode("adaptive policy", o -> o.retryPolicy(RetryMode.ADAPTIVE), 3, false),
            new Mode(
                "policy",
                o -> o.retryPolicy(RetryPolicy.builder().numRetries(4).build()),
                5,
                false));
    return modes.stream()
        .flatMap(
            mode ->
                List.of(mode, new Mode(mode.name(), mode.configuration(), mode.attempts(), true))
                    .stream())
        .toList();
  }

  private void listTables(Mode mode) {
    listTables(mode, engine);
  }

  private static void listTables(Mode mode, DynamoDbEngine engine) {
    if (!mode.async()) {
      try (DynamoDbClient client = new OwnClients(engine, mode.configuration()).client()) {
        client.listTables();
      }
      return;
    }
    try (DynamoDbAsyncClient client = new OwnClients(engine, mode.configuration()).asyncClient()) {
      client.listTables().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @ParameterizedTest
  @MethodSource("modes")
  void a_call_throttled_for_ever_has_all_its_attempts_in_fake_time(Mode mode) {
    engine.stubs().stubFor(anyOperation().willReturn(throttling()));

    assertThatThrownBy(() -> listTables(mode)).isInstanceOf(ThrottlingException.class);

    engine.stubs().verify(mode.attempts(), anyOperation());
    assertThat(Duration.between(start, engine.clock().instant()))
        .isGreaterThan(Duration.ofMillis(50));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void a_call_that_fails_twice_succeeds(Mode mode) {
    engine.stubs().stubFor(anyOperation().willReturn(internalServerError()).times(2));

    listTables(mode);

    engine.stubs().verify(3, anyOperation());
    assertThat(engine.clock().instant()).isAfter(start);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void the_same_seed_gives_the_same_fake_times(Mode mode) {
    List<String> journal = journal(mode, 7);

    assertThat(journal).hasSize(2 * mode.attempts()).isEqualTo(journal(mode, 7));
    assertThat(journal).isNotEqualTo(journal(mode, 8));
  }

  /** One call that is throttled for ever, and one that meets errors of the server only. */
  private static List<String> journal(Mode mode, long seed) {
    try (DynamoDbEngine engine =
        DynamoDbEngine.start(EngineOptions.instant().toBuilder().seed(seed).build())) {
      engine.stubs().stubFor(anyOperation().willReturn(throttling()).times(mode.attempts()));
      assertThatThrownBy(() -> listTables(mode, engine)).isInstanceOf(ThrottlingException.class);
      engine.stubs().stubFor(anyOperation().willReturn(internalServerError()));
      assertThatThrownBy(() -> listTables(mode, engine))
          .isInstanceOf(InternalServerErrorException.class);
      return engine.stubs().findAll(anyOperation()).stream().map(Attempt::toString).toList();
    }
  }
}
