package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.latency;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static io.dynamobackup.engine.stubbing.Faults.timeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;

/** The time-outs that a user gives the SDK, on the fake clock. */
class ClientTimeoutTests {
  private final Stubbed stubbed = Stubbed.start();
  private final Instant start = stubbed.engine().clock().instant();

  @AfterEach
  void close() {
    assertThat(Thread.interrupted()).as("a timer of the SDK's interrupts its own call").isFalse();
    stubbed.close();
  }

  private void call(boolean async, Consumer<AwsRequestOverrideConfiguration.Builder> timeouts) {
    ListTablesRequest request = ListTablesRequest.builder().overrideConfiguration(timeouts).build();
    if (!async) {
      stubbed.dynamo().listTables(request);
      return;
    }
    try {
      stubbed.engine().asyncClient().listTables(request).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_attempt_without_a_reply_ends_with_its_time_out_and_is_retried(boolean async) {
    stubbed.stubs().stubFor(listTables().willReturn(timeout()));

    Throwable raised =
        catchThrowable(() -> call(async, o -> o.apiCallAttemptTimeout(Duration.ofSeconds(2))));

    assertThat(raised)
        .isInstanceOf(ApiCallAttemptTimeoutException.class)
        .hasMessageContaining("2000 millis");
    stubbed.stubs().verify(9, listTables());
    assertThat(stubbed.passed(start)).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_call_without_a_reply_ends_with_its_time_out_whatever_its_attempts(boolean async) {
    stubbed.stubs().stubFor(listTables().willReturn(timeout()));

    Throwable raised =
        catchThrowable(
            () ->
                call(
                    async,
                    o ->
                        o.apiCallAttemptTimeout(Duration.ofSeconds(2))
                            .apiCallTimeout(Duration.ofSeconds(5))));

    assertThat(raised)
        .isInstanceOf(ApiCallTimeoutException.class)
        .hasMessageContaining("5000 millis");
    stubbed.stubs().verify(3, listTables());
    assertThat(stubbed.passed(start)).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void back_off_counts_for_the_time_out_of_a_call(boolean async) {
    stubbed.stubs().stubFor(listTables().willReturn(throttling()));

    Throwable raised =
        catchThrowable(() -> call(async, o -> o.apiCallTimeout(Duration.ofSeconds(3))));

    assertThat(raised).isInstanceOf(ApiCallTimeoutException.class);
    assertThat(stubbed.stubs().findAll(listTables()).size()).isBetween(2, 5);
    assertThat(stubbed.stubs().findAll(listTables()))
        .allMatch(attempt -> attempt.at().isBefore(start.plusSeconds(3)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_reply_that_is_late_but_in_time_is_heard(boolean async) {
    stubbed.stubs().stubFor(listTables().willReturn(latency(Duration.ofSeconds(1))));

    call(async, o -> o.apiCallAttemptTimeout(Duration.ofSeconds(2)));

    stubbed.stubs().verify(1, listTables());
    assertThat(stubbed.passed(start)).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_reply_that_comes_after_the_time_out_is_not_heard(boolean async) {
    stubbed.stubs().stubFor(listTables().willReturn(latency(Duration.ofSeconds(2))).times(1));

    call(async, o -> o.apiCallAttemptTimeout(Duration.ofSeconds(2)));

    stubbed.stubs().verify(2, listTables());
    assertThat(stubbed.passed(start)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_100));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_timer_of_a_call_that_is_over_does_nothing(boolean async) {
    call(
        async,
        o -> o.apiCallAttemptTimeout(Duration.ofSeconds(2)).apiCallTimeout(Duration.ofSeconds(5)));

    stubbed.engine().clock().advance(Duration.ofHours(1));

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    stubbed.stubs().verify(1, listTables());
  }
}
