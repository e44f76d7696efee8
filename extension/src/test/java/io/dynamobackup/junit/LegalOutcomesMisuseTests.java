package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class LegalOutcomesMisuseTests {

  private static void assertRefused(Class<?> fixture, String reason) {
    assertThat(TestRun.of(fixture).failures())
        .hasSize(1)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining(fixture.getName())
                    .hasMessageContaining(reason));
  }

  @Test
  void number_of_outcomes_must_be_positive() {
    assertRefused(MaxTestCases.class, "max (0) must be positive");
  }

  @DynamoBackupTest
  static class MaxTestCases {
    @LegalOutcomes(max = 0)
    void test() {}
  }

  @Test
  void replay_that_is_none_or_of_another_test_is_refused() {
    assertRefused(
        ReplayTestCases.class,
        "replay (outcome 3) must be a value that a failure of this test has printed: leave it out");
    assertRefused(
        OtherReplayTestCases.class,
        "was printed by another test than OtherReplayTestCases.test: leave it out");
  }

  @DynamoBackupTest
  static class ReplayTestCases {
    @LegalOutcomes(replay = "outcome 3")
    void test() {}
  }

  @DynamoBackupTest
  static class OtherReplayTestCases {
    @LegalOutcomes(replay = "1:00000000:BACKUP_COMPLETION~0123456789=1")
    void test() {}
  }

  @Test
  void test_is_either_this_or_another_kind() {
    assertRefused(BesideTestTestCases.class, "@LegalOutcomes stands in place of @Test on void");
    assertRefused(
        BesideRepeatedTestCases.class, "@LegalOutcomes stands in place of @RepeatedTest on void");
  }

  @DynamoBackupTest
  static class BesideTestTestCases {
    @Test
    @LegalOutcomes
    void test() {}
  }

  @DynamoBackupTest
  static class BesideRepeatedTestCases {
    @RepeatedTest(2)
    @LegalOutcomes
    void test() {}
  }

  @Test
  void engine_of_a_class_is_refused() {
    assertRefused(
        LifetimeTestCases.class,
        "each run has an engine of its own, and lifetime = CLASS shares one");
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  static class LifetimeTestCases {
    @LegalOutcomes
    void test() {}
  }

  @Test
  void test_without_an_engine_is_refused() {
    assertRefused(
        NoEngineTestCases.class,
        "needs an engine of its own, and it has none: add @DynamoBackupTest");
  }

  static class NoEngineTestCases {
    @LegalOutcomes
    void test() {}
  }

  @Test
  void runs_at_the_same_time_are_refused() {
    assertThat(TestRun.concurrently(ConcurrentTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("leave it out");
  }

  @DynamoBackupTest
  static class ConcurrentTestCases {
    @LegalOutcomes
    @Execution(ExecutionMode.CONCURRENT)
    void test() {}
  }

  @Test
  void choices_of_ones_own_are_refused() {
    assertThat(TestRun.of(ChoicesTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("options must not have choices (Choices[seeded, 0 asked])");
  }

  static class ChoicesTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder()
            .engine(EngineOptions.documented().toBuilder().choices(Choices.seeded(1)).build())
            .build();

    @LegalOutcomes
    void test() {}
  }

  @Test
  void parameter_that_cannot_be_injected_is_refused_as_in_any_test() {
    assertThat(TestRun.of(ParameterTestCases.class).onlyFailure())
        .hasMessageContaining("a parameter of type " + Interceptor.class.getName())
        .hasMessageContaining("cannot be injected");
    assertThat(TestRun.of(OtherParameterTestCases.class).onlyFailure())
        .hasMessageContaining("No ParameterResolver registered");
  }

  @DynamoBackupTest
  static class ParameterTestCases {
    @LegalOutcomes
    void test(Interceptor interceptor) {}
  }

  @DynamoBackupTest
  static class OtherParameterTestCases {
    @LegalOutcomes
    void test(Number number) {}
  }

  @Test
  void test_that_is_not_deterministic_is_told() {
    assertThat(TestRun.of(ChanceTestCases.class).onlyFailure())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the test is not deterministic")
        .hasMessageContaining("take time from the FakeClock, make up ids from a seed");
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class ChanceTestCases {
    @LegalOutcomes
    void test(DynamoDbEngine engine) {
      String name = "backup-" + UUID.randomUUID();
      engine.client().createBackup(r -> r.tableName("shop").backupName(name));
    }
  }
}
