package io.dynamobackup.junit;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.stubbing.Stubs;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnseenFailuresTests {

  @Test
  void test_that_fails_tells_of_the_scheduled_tasks_that_failed() {
    Throwable failure = TestRun.of(FailingTestCases.class).onlyFailure();

    assertThat(failure).hasMessage("nothing was backed up");
    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(
            task ->
                assertThat(task)
                    .hasMessageContaining("io.dynamobackup.junit.UnseenFailuresTests")
                    .hasMessageContaining("failed at 2018-12-14T15:25:00Z")
                    .hasRootCauseMessage("no such table"));
  }

  @Test
  void test_that_succeeds_is_not_failed_by_them() {
    TestRun.of(SucceedingTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void test_that_fails_tells_of_the_scheduled_tasks_that_do_not_end() {
    Throwable failure = TestRun.of(EndlessTestCases.class).onlyFailure();

    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(
            task ->
                assertThat(task)
                    .hasMessageContaining("io.dynamobackup.junit.UnseenFailuresTests")
                    .hasMessageContaining("began at 2018-12-14T15:25:00Z and has not ended"));
  }

  @DynamoBackupTest
  static class EndlessTestCases {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void test(ScheduledExecutorService executor, FakeClock clock) throws Exception {
      ScheduledFuture<?> future = executor.schedule(this::runOn, 1, TimeUnit.HOURS);
      Thread other = new Thread(() -> clock.advance(Duration.ofHours(2)));
      other.setDaemon(true);
      other.start();
      begun.await();
      throw new AssertionError("it took too long, done: " + future.isDone());
    }

    private void runOn() {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void test_that_fails_tells_of_the_requests_of_other_programs_that_failed() {
    Throwable failure = TestRun.of(FailingRequestTestCases.class).onlyFailure();

    assertThat(failure).hasMessage("expected 200, not 500");
    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(request -> assertThat(request).hasMessage("a bug of this test"));
  }

  @DynamoBackupTest
  static class FailingRequestTestCases {

    @Test
    void test(Stubs stubs, @Endpoint URI endpoint) throws Exception {
      stubs.stubFor(
          listTables()
              .willAnswer(
                  (call, chain) -> {
                    throw new IllegalStateException("a bug of this test");
                  }));

      int status =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(endpoint)
                      .header("Content-Type", "application/x-amz-json-1.0")
                      .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                      .POST(BodyPublishers.ofString("{}"))
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();

      throw new AssertionError("expected 200, not " + status);
    }
  }

  @DynamoBackupTest
  static class FailingTestCases {

    @Test
    void test(ScheduledExecutorService executor, FakeClock clock) {
      fail(executor, clock);
      throw new AssertionError("nothing was backed up");
    }
  }

  @DynamoBackupTest
  static class SucceedingTestCases {

    @Test
    void test(ScheduledExecutorService executor, FakeClock clock) {
      fail(executor, clock);
    }
  }

  private static void fail(ScheduledExecutorService executor, FakeClock clock) {
    ScheduledFuture<?> unseen =
        executor.schedule(
            () -> {
              throw new IllegalStateException("no such table");
            },
            1,
            TimeUnit.HOURS);
    clock.advance(Duration.ofDays(1));
    assertThat(unseen.isDone()).isTrue();
  }
}
