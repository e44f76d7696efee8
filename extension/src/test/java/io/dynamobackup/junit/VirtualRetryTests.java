package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Nine attempts with a throttled client's back-off take 35 to 72 seconds: on the fake clock, as the
 * limit on each of these tests shows.
 */
@Timeout(30)
class VirtualRetryTests {
  private final Throttling throttling = new Throttling();

  @RegisterExtension
  final DynamoBackupExtension extension =
      DynamoBackupExtension.builder()
          .engine(EngineOptions.instant().toBuilder().interceptor(throttling).build())
          .build();

  @Test
  void throttled_for_ever_is_nine_attempts_in_virtual_time(DynamoDbClient dynamo, FakeClock clock) {
    Instant start = clock.instant();

    assertThatThrownBy(dynamo::listTables)
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("Rate exceeded");

    assertThat(throttling.attempts).hasValue(9);
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(Duration.ofSeconds(35), Duration.ofSeconds(72));
  }

  @Test
  void asynchronous_client_throttled_for_ever_is_nine_attempts_in_virtual_time(
      DynamoDbAsyncClient dynamo, FakeClock clock) {
    Instant start = clock.instant();

    assertThatThrownBy(() -> dynamo.listTables().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("Rate exceeded");

    assertThat(throttling.attempts).hasValue(9);
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(Duration.ofSeconds(35), Duration.ofSeconds(72));
  }

  @Test
  void throttled_twice_is_three_attempts_and_an_answer(DynamoDbClient dynamo, FakeClock clock) {
    Instant start = clock.instant();
    throttling.limit = 2;

    assertThat(dynamo.listTables().tableNames()).isEmpty();

    assertThat(throttling.attempts).hasValue(3);
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(Duration.ofMillis(750), Duration.ofMillis(1500));
  }

  /** Refuses the first calls as AWS does when there are too many. */
  private static final class Throttling implements Interceptor {
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile int limit = Integer.MAX_VALUE;

    @Override
    public SdkResponse intercept(Call call, Chain chain) {
      if (attempts.incrementAndGet() <= limit) {
        throw DynamoDbException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ThrottlingException")
                    .errorMessage("Rate exceeded")
                    .build())
            .statusCode(400)
            .build();
      }
      return chain.proceed(call);
    }
  }
}
