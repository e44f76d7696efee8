package io.dynamobackup.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dynamobackup.junit.CrashSweep;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.TestRun;
import io.dynamobackup.junit.WithTable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

/** Sweeps of tests that have more than a test method, or do not pass in the ordinary way. */
class SweepLifecycleTests {

  @Test
  void what_fails_after_the_test_fails_with_its_pair() {
    List<Throwable> failures = TestRun.of(AfterEachTestCases.class).failures();

    assertThat(failures).hasSize(2);
    assertThat(failures.get(0))
        .hasMessageStartingWith("fails when call 1, CreateBackup, meets LOST_REPLY;")
        .hasMessageEndingWith("2 backups");
    assertThat(failures.get(1)).hasMessageStartingWith("1 of 2 pairs of call and fault fail;");
  }

  @Test
  void what_fails_before_the_test_is_told_as_it_is_and_nothing_else_is_run() {
    assertThat(TestRun.of(BeforeEachTestCases.class).onlyFailure()).hasMessage("not prepared");
  }

  @Test
  void what_fails_after_the_test_without_faults_ends_the_sweep() {
    assertThat(TestRun.of(BrokenAfterEachTestCases.class).onlyFailure()).hasMessage("not tidy");
  }

  @Test
  void a_fault_that_a_test_assumes_away_is_aborted() {
    TestRun run = TestRun.of(AssumingTestCases.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.results().testEvents().aborted().count()).isEqualTo(1);
  }

  @Test
  void a_sweep_needs_an_engine_and_stands_alone() {
    assertThat(TestRun.of(NoEngineTestCases.class).onlyFailure())
        .hasMessageContaining("needs an engine of its own, and it has none");
    assertThat(TestRun.of(BesideTestTestCases.class).failures())
        .first()
        .asString()
        .contains("@CrashSweep stands in place of @Test");
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class AfterEachTestCases {
    @FaultSweep(faults = {SweptFault.THROTTLING, SweptFault.LOST_REPLY})
    void test(DynamoDbClient dynamo) {
      dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));
    }

    @AfterEach
    void one_backup(DynamoDbClient dynamo) {
      int backups = dynamo.listBackups().backupSummaries().size();
      if (backups != 1) {
        throw new AssertionError(backups + " backups");
      }
    }
  }

  @DynamoBackupTest
  static class BeforeEachTestCases {
    @BeforeEach
    void prepare() {
      throw new AssertionError("not prepared");
    }

    @FaultSweep
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class BrokenAfterEachTestCases {
    @CrashSweep
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @AfterEach
    void tidy() {
      throw new AssertionError("not tidy");
    }
  }

  @DynamoBackupTest
  static class AssumingTestCases {
    @FaultSweep(faults = {SweptFault.THROTTLING, SweptFault.LIMIT_EXCEEDED})
    void test(DynamoDbClient dynamo) {
      boolean answered = true;
      try {
        dynamo.listTables();
      } catch (LimitExceededException e) {
        answered = false;
      }
      assumeTrue(answered);
    }
  }

  static class NoEngineTestCases {
    @FaultSweep
    void test() {}
  }

  @DynamoBackupTest
  static class BesideTestTestCases {
    @Test
    @CrashSweep
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }
}
