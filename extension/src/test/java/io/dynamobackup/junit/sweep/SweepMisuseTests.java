package io.dynamobackup.junit.sweep;

import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.ChaosSweep;
import io.dynamobackup.junit.CrashSweep;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A sweep that could not find what it is asked for says so, and does not pass. */
class SweepMisuseTests {

  @Test
  void operation_that_does_not_exist_is_refused_with_the_likely_one() {
    assertThat(TestRun.of(MisspeltTestCases.class).onlyFailure())
        .hasMessageStartingWith("@FaultSweep on void")
        .hasMessageEndingWith(
            "operation (ListTabels) is none of DynamoDB: did you mean ListTables?");
  }

  @Test
  void operations_and_faults_that_are_said_twice_count_once() {
    TestRun.of(TwiceTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void faults_that_can_happen_to_no_call_are_refused() {
    assertThat(TestRun.of(UnfitTestCases.class).onlyFailure())
        .hasMessageStartingWith("none of the faults [FAILED_RESTORE] can happen to a call that")
        .hasMessageEndingWith("makes: [ListTables]");
  }

  @Test
  void replay_of_what_cannot_happen_is_refused() {
    assertThat(TestRun.of(UnfitReplayTestCases.class).onlyFailure())
        .hasMessageContaining(
            "failedRestore() cannot happen to ListTables, only to RestoreTableFromBackup");
    assertThat(TestRun.of(CallNoughtTestCases.class).onlyFailure())
        .hasMessageContaining("replay (0:ListTables:THROTTLING) must be what a failure");
    assertThat(TestRun.of(NegativeReplayTestCases.class).onlyFailure())
        .hasMessageContaining("replay (-3) must not be negative: after how many calls to stop");
  }

  @Test
  void chaos_that_strikes_no_call_of_the_test_is_refused() {
    assertThat(TestRun.of(OtherStrikesTestCases.class).onlyFailure())
        .hasMessage(
            "replay (ListTables#1=0,ListTables#9=0) must be what a failure of this test has"
                + " printed: the test makes no call for ListTables#9=0 to strike");
  }

  @Test
  void number_of_runs_must_be_positive() {
    assertThat(TestRun.of(NoRunsTestCases.class).failures())
        .hasSize(2)
        .allSatisfy(
            failure -> assertThat(failure).hasMessageEndingWith("max (0) must be positive"));
  }

  @DynamoBackupTest
  static class MisspeltTestCases {
    @FaultSweep(operations = {"ListTables", "ListTabels"})
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class TwiceTestCases {
    @FaultSweep(
        operations = {"ListTables", "ListTables"},
        faults = {SweptFault.THROTTLING, SweptFault.THROTTLING})
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class UnfitTestCases {
    @FaultSweep(faults = SweptFault.FAILED_RESTORE)
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class UnfitReplayTestCases {
    @FaultSweep(replay = "1:ListTables:FAILED_RESTORE")
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class CallNoughtTestCases {
    @FaultSweep(replay = "0:ListTables:THROTTLING")
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class NegativeReplayTestCases {
    @CrashSweep(replay = -3)
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  static class OtherStrikesTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamoBackup =
        DynamoBackupExtension.builder()
            .engine(
                EngineOptions.instant().toBuilder()
                    .interceptor(Chaos.withProbability(0.5, throttling()))
                    .build())
            .build();

    @ChaosSweep(replay = "ListTables#1=0,ListTables#9=0")
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class NoRunsTestCases {
    @FaultSweep(max = 0)
    void faults(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @CrashSweep(max = 0)
    void crashes(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }
}
