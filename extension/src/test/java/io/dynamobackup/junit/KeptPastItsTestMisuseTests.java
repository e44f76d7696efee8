package io.dynamobackup.junit;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Stubs;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is kept of a first test, in a static field say, is refused to the second. */
@SuppressWarnings({"FutureReturnValueIgnored", "NullAway"})
class KeptPastItsTestMisuseTests {
  private static final String CLOSED =
      "this DynamoDbEngine is closed: a test's engine ends with the test";

  @Test
  void client_is_refused() {
    assertThat(TestRun.of(ClientTestCases.class).onlyFailure()).hasMessage(CLOSED);
  }

  @Test
  void clock_is_refused_which_would_move_nothing() {
    assertThat(TestRun.of(ClockTestCases.class).onlyFailure()).hasMessage(CLOSED);
  }

  @Test
  void stubs_are_refused_which_would_answer_nobody() {
    assertThat(TestRun.of(StubsTestCases.class).onlyFailure()).hasMessage(CLOSED);
  }

  @Test
  void verification_is_refused_which_would_count_the_calls_of_another_test() {
    assertThat(TestRun.of(VerificationTestCases.class).onlyFailure()).hasMessage(CLOSED);
  }

  @Test
  void executor_is_refused() {
    assertThat(TestRun.of(ExecutorTestCases.class).onlyFailure())
        .hasMessage("this executor is shut down: that of a test is when the test ends");
  }

  /** One instance for both tests is a static field by another name. */
  @DynamoBackupTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class TwoTests {
    private @Nullable DynamoDbEngine kept;

    @BeforeEach
    void keep(DynamoDbEngine engine) {
      kept = kept == null ? engine : kept;
    }

    abstract void use(DynamoDbEngine engine);

    @Test
    void one() {
      use(kept);
    }

    @Test
    void two() {
      use(kept);
    }
  }

  static class ClientTestCases extends TwoTests {
    private @Nullable DynamoDbClient dynamo;

    @Override
    void use(DynamoDbEngine engine) {
      dynamo = dynamo == null ? engine.client() : dynamo;
      dynamo.listTables();
    }
  }

  static class ClockTestCases extends TwoTests {
    @Override
    void use(DynamoDbEngine engine) {
      FakeClock clock = engine.clock();
      clock.advanceTo(clock.instant());
      clock.advance(Duration.ofDays(1));
    }
  }

  static class StubsTestCases extends TwoTests {
    @Override
    void use(DynamoDbEngine engine) {
      Stubs stubs = engine.stubs();
      stubs.stubFor(listTables().willReturn(throttling()));
    }
  }

  static class VerificationTestCases extends TwoTests {
    @Override
    void use(DynamoDbEngine engine) {
      engine.stubs().verify(0, listTables());
    }
  }

  static class ExecutorTestCases extends TwoTests {
    @Override
    void use(DynamoDbEngine engine) {
      ScheduledExecutorService executor = engine.scheduledExecutor();
      executor.schedule(() -> {}, 1, TimeUnit.DAYS);
    }
  }
}
