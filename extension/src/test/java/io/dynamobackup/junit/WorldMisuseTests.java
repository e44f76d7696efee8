package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class WorldMisuseTests {
  private static final AtomicInteger FAILED = new AtomicInteger();

  private static void assertRefused(Class<?> fixture, String... messages) {
    assertThat(TestRun.of(fixture).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .message()
        .contains(messages);
  }

  @Test
  void name_of_no_world_is_refused() {
    assertRefused(
        UnknownTestCases.class,
        "@FromWorld(\"sogns\") on class " + UnknownTestCases.class.getName(),
        "no @SeedWorld method of this name is in " + UnknownTestCases.class.getName(),
        "but of [songs]; of another class, say which: in = …");
  }

  @Test
  void two_methods_of_one_name_are_refused() {
    assertRefused(
        TwiceTestCases.class,
        "two methods fill a world of this name: ",
        "TwiceTestCases.one() and ",
        "TwiceTestCases.two()");
  }

  @Test
  void method_that_is_not_static_is_refused() {
    assertRefused(
        InstanceTestCases.class,
        "@SeedWorld(\"songs\") on void " + InstanceTestCases.class.getName() + ".songs()",
        "must be static: it runs once, for tests of any instance");
  }

  @Test
  void method_that_returns_something_is_refused() {
    assertRefused(
        ReturningTestCases.class,
        "must return nothing: what it makes is found in the engine of each test");
  }

  @Test
  void parameter_that_no_provider_has_is_refused() {
    assertRefused(
        ParameterTestCases.class,
        "a parameter of type java.lang.String cannot be injected; these can: ");
  }

  @Test
  void method_that_throws_fails_every_test_and_runs_once() {
    FAILED.set(0);

    List<Throwable> failures = TestRun.of(FailingTestCases.class).failures();

    assertThat(FAILED).hasValue(1);
    assertThat(failures)
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .hasMessageContaining(
                        "FailingTestCases.songs(io.dynamobackup.engine.FakeClock): failed at"
                            + " 2018-12-14T14:25:10Z: java.lang.IllegalStateException: no songs")
                    .hasRootCauseMessage("no songs"));
  }

  @Test
  void world_on_a_method_of_a_class_that_shares_its_engine_is_refused() {
    assertRefused(
        LateTestCases.class,
        "one engine serves the whole class (lifetime = CLASS), so it belongs on that class");
  }

  @Test
  void test_without_an_engine_is_refused() {
    assertRefused(
        NoEngineTestCases.class,
        "@FromWorld is where a test's engine starts from, and ",
        "has none: add @DynamoBackupTest or a @RegisterExtension field");
  }

  @Test
  void table_of_the_test_and_of_the_method_under_one_name_is_refused() {
    assertRefused(SameTableTestCases.class, "two @WithTable have the name \"Music\"");
  }

  @DynamoBackupTest
  @FromWorld("sogns")
  static class UnknownTestCases {
    @SeedWorld("songs")
    static void songs() {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @FromWorld("songs")
  static class TwiceTestCases {
    @SeedWorld("songs")
    static void one() {}

    @SeedWorld("songs")
    static void two() {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @FromWorld("songs")
  static class InstanceTestCases {
    @SeedWorld("songs")
    void songs() {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @FromWorld("songs")
  static class ReturningTestCases {
    @SeedWorld("songs")
    static String songs() {
      return "songs";
    }

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @FromWorld("songs")
  static class ParameterTestCases {
    @SeedWorld("songs")
    static void songs(String name) {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @FromWorld("songs")
  static class FailingTestCases {
    @SeedWorld("songs")
    static void songs(FakeClock clock) {
      FAILED.incrementAndGet();
      clock.advance(Duration.ofSeconds(10));
      throw new IllegalStateException("no songs");
    }

    @Test
    void one() {}

    @Test
    void two() {}
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  static class LateTestCases {
    @SeedWorld("songs")
    static void songs() {}

    @Test
    @FromWorld("songs")
    void test() {}
  }

  @FromWorld("songs")
  static class NoEngineTestCases {
    @SeedWorld("songs")
    static void songs() {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  @FromWorld("songs")
  static class SameTableTestCases {
    @SeedWorld("songs")
    @WithTable(name = "Music", partitionKey = "Artist")
    static void songs() {}

    @Test
    void test() {}
  }
}
