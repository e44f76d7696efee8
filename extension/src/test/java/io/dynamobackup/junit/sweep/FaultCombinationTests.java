package io.dynamobackup.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.TestRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;

class FaultCombinationTests {

  @Test
  void faults_that_fail_only_together_are_found_and_nothing_that_contains_them_is_run() {
    TestRun run = TestRun.of(OneFailureTestCases.class);

    assertThat(run.results().testEvents().started().count()).isEqualTo(7);
    List<Throwable> failures = run.failures();
    assertThat(failures).hasSize(4);
    assertThat(failures.get(0))
        .hasMessage(
            "fails when call 1, ListTables, meets LIMIT_EXCEEDED, and call 2, ListTables, meets"
                + " LIMIT_EXCEEDED; @FaultSweep(replay ="
                + " \"1:ListTables:LIMIT_EXCEEDED,2:ListTables:LIMIT_EXCEEDED\") repeats it alone:"
                + " 2 failures");
    assertThat(failures.get(3))
        .hasMessage(
            """
            3 of 6 pairs and combinations of call and fault fail; @FaultSweep(replay = "1:ListTables:LIMIT_EXCEEDED,2:ListTables:LIMIT_EXCEEDED") repeats the first alone
            call  operation   fault           fails with
               1  ListTables  LIMIT_EXCEEDED  and
               2  ListTables  LIMIT_EXCEEDED  2 failures
               1  ListTables  LIMIT_EXCEEDED  and
               3  ListTables  LIMIT_EXCEEDED  2 failures
               2  ListTables  LIMIT_EXCEEDED  and
               3  ListTables  LIMIT_EXCEEDED  2 failures\
            """);
  }

  @Test
  void a_combination_can_be_repeated_alone() {
    assertThat(TestRun.of(ReplayTestCases.class).onlyFailure())
        .isInstanceOf(SweepFailure.class)
        .hasMessageEndingWith("2 failures");
  }

  @Test
  void calls_made_because_of_a_fault_are_hit_too() {
    List<Throwable> failures = TestRun.of(RecoveryTestCases.class).failures();

    assertThat(failures).hasSize(2);
    assertThat(failures.get(0))
        .hasMessageStartingWith(
            "fails when call 1, ListTables, meets LIMIT_EXCEEDED, and call 2, ListBackups, meets"
                + " LIMIT_EXCEEDED;");
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThat(TestRun.of(NoneTogetherTestCases.class).onlyFailure())
        .hasMessageContaining("together (0) must be positive");
    assertThat(TestRun.of(DisorderedReplayTestCases.class).onlyFailure())
        .hasMessageContaining("one call after the other");
    assertThat(TestRun.of(ManyTestCases.class).failures())
        .last()
        .asString()
        .contains(
            "would be run for each of 5 pairs of call and fault, alone and together, max (3) are"
                + " allowed");
  }

  private static void listThrice(DynamoDbClient dynamo) {
    int failures = 0;
    for (int i = 0; i < 3; i++) {
      failures += fails(dynamo::listTables);
    }
    if (failures > 1) {
      throw new AssertionError(failures + " failures");
    }
  }

  private static int fails(Runnable call) {
    try {
      call.run();
      return 0;
    } catch (LimitExceededException e) {
      return 1;
    }
  }

  @DynamoBackupTest
  static class OneFailureTestCases {
    @FaultSweep(faults = SweptFault.LIMIT_EXCEEDED, together = 3)
    void test(DynamoDbClient dynamo) {
      listThrice(dynamo);
    }
  }

  @DynamoBackupTest
  static class ReplayTestCases {
    @FaultSweep(replay = "1:ListTables:LIMIT_EXCEEDED,3:ListTables:LIMIT_EXCEEDED")
    void test(DynamoDbClient dynamo) {
      listThrice(dynamo);
    }
  }

  @DynamoBackupTest
  static class RecoveryTestCases {
    @FaultSweep(faults = SweptFault.LIMIT_EXCEEDED, together = 2)
    void test(DynamoDbClient dynamo) {
      if (fails(dynamo::listTables) > 0) {
        dynamo.listBackups();
      }
    }
  }

  @DynamoBackupTest
  static class NoneTogetherTestCases {
    @FaultSweep(together = 0)
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class DisorderedReplayTestCases {
    @FaultSweep(replay = "2:ListTables:TIMEOUT,1:ListTables:TIMEOUT")
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class ManyTestCases {
    @FaultSweep(faults = SweptFault.LIMIT_EXCEEDED, together = 2, max = 3)
    void test(DynamoDbClient dynamo) {
      listThrice(dynamo);
    }
  }
}
