package io.dynamobackup.junit;

import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.explore.OutcomeFailure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What fails, or is assumed away, before, in and after a test that is run under every outcome. */
class OutcomeLifecycleTests {
  @Test
  void failure_before_or_after_a_test_counts_as_its_own() {
    for (Class<?> fixture : List.of(BeforeTestCases.class, AfterTestCases.class)) {
      assertThat(TestRun.of(fixture).onlyFailure())
          .isInstanceOf(OutcomeFailure.class)
          .hasMessageContaining("is CREATING for 0s (ordinarily 1s)");
    }
  }

  private static void requireThatBackupTakesTime(DynamoDbEngine engine) {
    engine.client().createBackup(r -> r.tableName("shop").backupName("nightly"));
    assertThat(engine.choices().asked())
        .filteredOn(asked -> asked.point() == ChoicePoint.BACKUP_COMPLETION)
        .extracting(Asked::told)
        .noneMatch(told -> told.endsWith("is CREATING for 0s"));
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class BeforeTestCases {
    @BeforeEach
    void before(DynamoDbEngine engine) {
      requireThatBackupTakesTime(engine);
    }

    @LegalOutcomes
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class AfterTestCases {
    @LegalOutcomes
    void test() {}

    @AfterEach
    void after(DynamoDbEngine engine) {
      requireThatBackupTakesTime(engine);
    }
  }

  @Test
  void failure_under_the_ordinary_outcome_is_that_of_any_test() {
    TestRun run = TestRun.of(OrdinaryFailureTestCases.class);

    assertThat(run.onlyFailure()).isInstanceOf(AssertionError.class).hasMessage("broken");
    assertThat(run.names()).containsExactly("[1] the ordinary outcome");
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class OrdinaryFailureTestCases {
    @LegalOutcomes
    void test(DynamoDbClient dynamo, FakeClock clock) {
      Shop.backUpAndRestore(dynamo, clock);
      throw new AssertionError("broken");
    }
  }

  @Test
  void outcome_that_a_test_assumes_away_does_not_fail() {
    TestRun run = TestRun.of(AssumptionTestCases.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.results().testEvents().aborted().count()).isEqualTo(1);
    assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
  }

  @DynamoBackupTest
  @WithTable(name = "shop", partitionKey = "id")
  static class AssumptionTestCases {
    @LegalOutcomes
    void test(DynamoDbEngine engine) {
      engine.client().createBackup(r -> r.tableName("shop").backupName("nightly"));
      assumeTrue(!engine.choices().asked().get(0).told().endsWith("CREATING for 0s"));
    }
  }

  @Test
  void failure_of_another_extension_is_told_and_ends_the_runs() {
    TestRun run = TestRun.of(UnusedStubTestCases.class);

    assertThat(run.onlyFailure()).hasMessageContaining("PutItem willProceed(): no call matched it");
    assertThat(run.names()).containsExactly("[1] the ordinary outcome");
  }

  @DynamoBackupTest(failOnUnusedStubs = true)
  @WithTable(name = "shop", partitionKey = "id")
  static class UnusedStubTestCases {
    @LegalOutcomes
    void test(DynamoDbEngine engine) {
      engine.stubs().stubFor(putItem().willProceed());
      engine.client().createBackup(r -> r.tableName("shop").backupName("nightly"));
    }
  }
}
