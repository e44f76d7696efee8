package io.dynamobackup.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.Lifetime;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.TestRun;
import io.dynamobackup.junit.WithTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FaultSweepTests {

  @Test
  void a_test_is_run_without_faults_and_with_each_at_each_of_its_calls() {
    SweptTestCases.RUNS.clear();

    TestRun.of(SweptTestCases.class).hasOnlySuccesses(5);

    assertThat(SweptTestCases.RUNS)
        .containsExactly(
            "[1] without faults",
            "[2] PutItem (call 1): THROTTLING",
            "[3] PutItem (call 1): LOST_REPLY",
            "[4] BatchWriteItem (call 2): THROTTLING",
            "[5] BatchWriteItem (call 2): LOST_REPLY");
  }

  @Test
  void pairs_that_fail_are_told_one_by_one_and_as_a_table() {
    List<Throwable> failures = TestRun.of(ForgetfulTestCases.class).failures();

    assertThat(failures).hasSize(3);
    assertThat(failures.get(0))
        .isInstanceOf(SweepFailure.class)
        .hasMessageStartingWith(
            "fails when call 1, CreateBackup, meets LOST_REPLY; @FaultSweep(replay ="
                + " \"1:CreateBackup:LOST_REPLY\") repeats it alone: ")
        .hasRootCauseInstanceOf(AssertionError.class);
    assertThat(failures.get(2))
        .hasMessage(
            """
            2 of 8 pairs of call and fault fail; @FaultSweep(replay = "1:CreateBackup:LOST_REPLY") repeats the first alone
            call  operation     fault               fails with
               1  CreateBackup  LOST_REPLY          2 backups
               1  CreateBackup  DUPLICATE_DELIVERY  2 backups\
            """);
  }

  @Test
  void a_pair_can_be_repeated_alone() {
    Throwable failure = TestRun.of(ReplayTestCases.class).onlyFailure();

    assertThat(failure).hasMessageContaining("call 1, CreateBackup, meets LOST_REPLY");
    TestRun.of(HarmlessReplayTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void a_test_that_fails_without_faults_is_run_once() {
    Throwable failure = TestRun.of(BrokenTestCases.class).onlyFailure();

    assertThat(failure).hasMessage("broken anyway");
  }

  @Test
  void only_calls_of_the_operations_that_are_asked_for_are_hit() {
    TestRun.of(ListTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void a_test_that_makes_other_calls_in_another_run_is_refused() {
    assertThat(TestRun.of(FickleTestCases.class).failures())
        .first()
        .hasToString(
            "java.lang.IllegalStateException: the test must make the same calls whenever it is run:"
                + " call 1 was ListTables, and now is ListBackups");
  }

  @Test
  void what_cannot_be_swept_is_refused() {
    assertThat(TestRun.of(SilentTestCases.class).onlyFailure())
        .hasMessageContaining("makes no call that a sweep could hit");
    assertThat(TestRun.of(ManyTestCases.class).onlyFailure())
        .hasMessageContaining(
            "would be run for each of 18 pairs of call and fault, max (2) are allowed");
    assertThat(TestRun.of(SharedTestCases.class).failures())
        .first()
        .asString()
        .contains("lifetime = CLASS shares one; use lifetime = METHOD");
    assertThat(TestRun.of(WrongReplayTestCases.class).onlyFailure())
        .hasMessageContaining(
            "replay (CreateBackup) must be what a failure of this test has printed, such as"
                + " 1:CreateBackup:LOST_REPLY");
  }

  private static void backUp(DynamoDbClient dynamo) {
    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));
    int backups = dynamo.listBackups().backupSummaries().size();
    if (backups != 1) {
      throw new AssertionError(backups + " backups");
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class SweptTestCases {
    private static final List<String> RUNS = new ArrayList<>();

    @BeforeEach
    void arrange(DynamoDbClient dynamo) {
      dynamo.putItem(r -> r.tableName("orders").item(order("Ada")));
    }

    @FaultSweep(faults = {SweptFault.THROTTLING, SweptFault.LOST_REPLY, SweptFault.PARTIAL_PAGE})
    void test(DynamoDbClient dynamo, TestInfo info) {
      RUNS.add(info.getDisplayName());
      dynamo.putItem(r -> r.tableName("orders").item(order("Grace")));
      dynamo.batchWriteItem(
          r ->
              r.requestItems(
                  Map.of(
                      "orders",
                      List.of(
                          software.amazon.awssdk.services.dynamodb.model.WriteRequest.builder()
                              .putRequest(p -> p.item(order("Alan")))
                              .build()))));
    }
  }

  private static Map<String, AttributeValue> order(String customer) {
    return Map.of("customer", AttributeValue.fromS(customer));
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class ForgetfulTestCases {
    @FaultSweep(
        faults = {
          SweptFault.THROTTLING,
          SweptFault.LOST_REPLY,
          SweptFault.DUPLICATE_DELIVERY,
          SweptFault.TIMEOUT
        })
    void test(DynamoDbClient dynamo) {
      backUp(dynamo);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class ReplayTestCases {
    @FaultSweep(replay = "1:CreateBackup:LOST_REPLY")
    void test(DynamoDbClient dynamo) {
      backUp(dynamo);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class HarmlessReplayTestCases {
    @FaultSweep(replay = "1:CreateBackup:THROTTLING")
    void test(DynamoDbClient dynamo) {
      backUp(dynamo);
    }
  }

  @DynamoBackupTest
  static class BrokenTestCases {
    @FaultSweep
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
      throw new AssertionError("broken anyway");
    }
  }

  @DynamoBackupTest
  static class ListTestCases {
    @FaultSweep(faults = SweptFault.TIMEOUT, operations = "ListBackups")
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
      assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    }
  }

  @DynamoBackupTest
  static class FickleTestCases {
    private static int runs;

    @FaultSweep(faults = SweptFault.TIMEOUT)
    void test(DynamoDbClient dynamo) {
      runs++;
      if (runs == 1) {
        dynamo.listTables();
      } else {
        dynamo.listBackups();
      }
    }
  }

  @DynamoBackupTest
  static class SilentTestCases {
    @FaultSweep
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo).isNotNull();
    }
  }

  @DynamoBackupTest
  static class ManyTestCases {
    @FaultSweep(max = 2)
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
      dynamo.listBackups();
      dynamo.listTables();
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  static class SharedTestCases {
    @FaultSweep
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class WrongReplayTestCases {
    @FaultSweep(replay = "CreateBackup")
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }
}
