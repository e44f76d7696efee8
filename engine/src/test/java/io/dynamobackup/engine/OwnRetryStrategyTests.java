package io.dynamobackup.engine;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What a user says of retries is kept when they take fake time. */
@Timeout(120)
class OwnRetryStrategyTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final Instant start = engine.clock().instant();

  @AfterEach
  void close() {
    engine.close();
  }

  private DynamoDbClient client(RetryStrategy strategy) {
    return new OwnClients(engine, o -> o.retryStrategy(strategy)).client();
  }

  private static void list(DynamoDbClient client) {
    assertThatThrownBy(client::listTables).isInstanceOf(DynamoDbException.class);
  }

  @Test
  void a_back_off_of_ones_own_passes_as_it_is() {
    RetryStrategy strategy =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .backoffStrategy(attempt -> Duration.ofSeconds(attempt))
            .throttlingBackoffStrategy(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofHours(1)))
            .maxAttempts(4)
            .build();
    engine.stubs().stubFor(anyOperation().willReturn(internalServerError()).times(2));
    engine.stubs().stubFor(anyOperation().willReturn(throttling()).between(3, 4));

    try (DynamoDbClient client = client(strategy)) {
      list(client);
    }

    engine.stubs().verify(4, anyOperation());
    assertThat(Duration.between(start, engine.clock().instant()))
        .isEqualTo(Duration.ofSeconds(2 + 3).plusHours(1));
  }

  /** A token bucket of 500, of which a retry takes 5. */
  @Test
  void a_client_that_fails_too_often_stops_retrying_as_the_sdk_has_it() {
    engine.stubs().stubFor(anyOperation().willReturn(internalServerError()));

    try (DynamoDbClient client = client(AwsRetryStrategy.standardRetryStrategy())) {
      for (int i = 0; i < 60; i++) {
        list(client);
      }
    }

    engine.stubs().verify(50 * 3 + 10, anyOperation());
  }
}
