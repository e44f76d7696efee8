package io.dynamobackup.engine;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.describeTable;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** Waiters look every 20 seconds, up to 25 times: of fake time. */
@Timeout(40)
class WaiterTests {
  private static final Duration CREATION = Duration.ofSeconds(50);
  private static final DescribeTableRequest MUSIC =
      DescribeTableRequest.builder().tableName("Music").build();

  private final DynamoDbEngine engine =
      DynamoDbEngine.start(
          EngineOptions.instant().toBuilder()
              .timings(Timings.instant().with(Timing.CREATE_TABLE, CREATION))
              .build());
  private final Instant start = engine.clock().instant();
  private final OwnClients own = new OwnClients(engine, o -> {});

  @BeforeEach
  void create_a_table_that_takes_its_time() {
    Music.create(engine.client());
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private WaiterResponse<DescribeTableResponse> waitForMusic(
      boolean async, Consumer<WaiterOverrideConfiguration.Builder> configuration) {
    if (!async) {
      return engine
          .client()
          .waiter()
          .waitUntilTableExists(r -> r.tableName("Music"), configuration);
    }
    try {
      return engine
          .asyncClient()
          .waiter()
          .waitUntilTableExists(r -> r.tableName("Music"), configuration)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Duration passed() {
    return Duration.between(start, engine.clock().instant());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_waiter_of_an_injected_client_looks_until_the_table_is_there(boolean async) {
    WaiterResponse<DescribeTableResponse> response =
        async
            ? engine.asyncClient().waiter().waitUntilTableExists(r -> r.tableName("Music")).join()
            : engine.client().waiter().waitUntilTableExists(r -> r.tableName("Music"));

    assertThat(response.attemptsExecuted()).isEqualTo(4);
    assertThat(response.matched().response().orElseThrow().table().tableStatus())
        .isEqualTo(TableStatus.ACTIVE);
    assertThat(passed()).isEqualTo(Duration.ofSeconds(60));
    engine.stubs().verify(4, describeTable());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_users_own_pause_passes_in_fake_time_too(boolean async) {
    WaiterResponse<DescribeTableResponse> response =
        waitForMusic(
            async,
            o ->
                o.backoffStrategyV2(
                    BackoffStrategy.fixedDelayWithoutJitter(Duration.ofSeconds(15))));

    assertThat(response.attemptsExecuted()).isEqualTo(5);
    assertThat(passed()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void jitter_of_a_pause_is_drawn_from_the_seed(boolean async) {
    Duration once = waitedWithJitter(async, 7);

    assertThat(once).isEqualTo(waitedWithJitter(async, 7)).isNotEqualTo(waitedWithJitter(async, 8));
  }

  private static Duration waitedWithJitter(boolean async, long seed) {
    try (DynamoDbEngine seeded =
        DynamoDbEngine.start(EngineOptions.instant().toBuilder().seed(seed).build())) {
      Instant begun = seeded.clock().instant();
      BackoffStrategy backoff =
          BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofMinutes(1));
      WaiterOverrideConfiguration.Builder o =
          WaiterOverrideConfiguration.builder().backoffStrategyV2(backoff).maxAttempts(6);
      Throwable raised =
          catchThrowable(
              () -> {
                if (async) {
                  seeded.asyncClient().waiter().waitUntilTableExists(MUSIC, o.build()).join();
                } else {
                  seeded.client().waiter().waitUntilTableExists(MUSIC, o.build());
                }
              });
      assertThat(raised).hasStackTraceContaining("exceeded the max retry attempts: 6");
      seeded.stubs().verify(6, describeTable());
      return Duration.between(begun, seeded.clock().instant());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void attempts_are_limited_as_the_user_says(boolean async) {
    Throwable raised = catchThrowable(() -> waitForMusic(async, o -> o.maxAttempts(3)));

    assertThat(raised)
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("exceeded the max retry attempts: 3");
    assertThat(passed()).isEqualTo(Duration.ofSeconds(40));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_wait_takes_no_more_fake_time_than_the_user_says(boolean async) {
    Throwable raised =
        catchThrowable(() -> waitForMusic(async, o -> o.waitTimeout(Duration.ofSeconds(45))));

    assertThat(raised)
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("exceeded the max wait time")
        .hasMessageContaining("PT45S");
    assertThat(passed()).isEqualTo(Duration.ofSeconds(40));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void many_looks_are_not_many_calls_deep(boolean async) {
    Throwable raised =
        catchThrowable(
            () ->
                waitForMusic(
                    async,
                    o ->
                        o.maxAttempts(300)
                            .backoffStrategyV2(
                                BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(10)))));

    assertThat(raised).hasMessageContaining("exceeded the max retry attempts: 300");
  }

  @Test
  void looks_that_are_throttled_are_retried_in_fake_time() {
    engine.stubs().stubFor(describeTable().willReturn(throttling()).times(3));

    engine.client().waiter().waitUntilTableExists(r -> r.tableName("Music"));

    assertThat(passed()).isGreaterThan(Duration.ofSeconds(60));
  }

  @Test
  void a_wait_for_the_end_of_a_table_ends() {
    waitForMusic(false, o -> {});
    engine.client().deleteTable(r -> r.tableName("Music"));

    WaiterResponse<DescribeTableResponse> response =
        engine.client().waiter().waitUntilTableNotExists(r -> r.tableName("Music"));

    assertThat(response.matched().exception()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_client_of_ones_own_has_its_waiter_from_the_engine(boolean async) {
    if (async) {
      try (DynamoDbAsyncClient client = own.asyncClient()) {
        DynamoDbAsyncWaiter waiter = engine.waiter(client);

        waiter.waitUntilTableExists(MUSIC).join();
      }
    } else {
      try (DynamoDbClient client = own.client()) {
        DynamoDbWaiter waiter = engine.waiter(client);

        waiter.waitUntilTableExists(MUSIC);
      }
    }

    assertThat(passed()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void the_waiter_of_an_asynchronous_client_of_ones_own_needs_the_plug_in_only() {
    try (DynamoDbAsyncClient client = own.asyncClient()) {
      client.waiter().waitUntilTableExists(MUSIC).join();
    }

    assertThat(passed()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void a_client_is_equal_to_itself_and_throws_what_the_sdk_throws() {
    DynamoDbClient client = engine.client();

    assertThat(Set.of(client)).contains(engine.client()).doesNotContain(otherClient());
    assertThat(client.toString()).contains("DynamoDbClient");
    assertThatThrownBy(() -> client.describeTable(r -> r.tableName("Nowhere")))
        .hasMessageContaining("Requested resource not found");
    engine.stubs().verify(2, anyOperation());
  }

  private static DynamoDbClient otherClient() {
    try (DynamoDbEngine other = DynamoDbEngine.start()) {
      return other.client();
    }
  }
}
