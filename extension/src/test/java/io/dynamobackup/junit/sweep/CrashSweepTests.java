package io.dynamobackup.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.AfterCrash;
import io.dynamobackup.junit.CrashSweep;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.TestRun;
import io.dynamobackup.junit.WithTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CrashSweepTests {

  @Test
  void a_test_is_stopped_at_each_of_its_calls_and_what_comes_after_sees_what_was_done() {
    SweptTestCases.RUNS.clear();

    TestRun.of(SweptTestCases.class).hasOnlySuccesses(4);

    assertThat(SweptTestCases.RUNS)
        .containsExactly(
            "[2] stopped before PutItem (call 1): []",
            "[3] stopped before PutItem (call 2): [Ada]",
            "[4] stopped after the last call, PutItem (call 2): [Ada, Grace]");
  }

  @Test
  void a_job_that_catches_everything_is_stopped_all_the_same() {
    TestRun.of(StubbornTestCases.class).hasOnlySuccesses(4);
  }

  @Test
  void an_asynchronous_client_is_stopped_too() {
    TestRun.of(AsyncTestCases.class).hasOnlySuccesses(3);
  }

  @Test
  void without_a_method_for_it_the_test_itself_runs_again() {
    List<Throwable> failures = TestRun.of(SecondRunTestCases.class).failures();

    assertThat(failures).hasSize(2);
    assertThat(failures)
        .first()
        .isInstanceOf(SweepFailure.class)
        .asString()
        .contains(
            "what comes after fails when the test is stopped before ListBackups (call 2);"
                + " @CrashSweep(replay = 1) repeats it alone: 2 backups");
  }

  @Test
  void a_place_to_stop_at_can_be_repeated_alone() {
    assertThat(TestRun.of(ReplayTestCases.class).failures())
        .singleElement()
        .asString()
        .contains("stopped after the last call");
    assertThat(TestRun.of(WrongReplayTestCases.class).onlyFailure())
        .hasMessageContaining("must be from 0 to 1, as many calls as the test makes");
  }

  @Test
  void a_test_that_fails_when_it_is_not_stopped_is_run_once() {
    assertThat(TestRun.of(BrokenTestCases.class).onlyFailure()).hasMessage("broken anyway");
  }

  private static void put(DynamoDbClient dynamo, String customer) {
    dynamo.putItem(r -> r.tableName("orders").item(order(customer)));
  }

  private static Map<String, AttributeValue> order(String customer) {
    return Map.of("customer", AttributeValue.fromS(customer));
  }

  private static List<String> customers(DynamoDbClient dynamo) {
    return dynamo.scan(r -> r.tableName("orders")).items().stream()
        .map(item -> Objects.requireNonNull(item.get("customer")).s())
        .sorted()
        .toList();
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class SweptTestCases {
    private static final List<String> RUNS = new ArrayList<>();

    @CrashSweep
    void test(DynamoDbClient dynamo) {
      put(dynamo, "Ada");
      put(dynamo, "Grace");
    }

    @AfterCrash
    void look(DynamoDbClient dynamo, TestInfo info) {
      RUNS.add(info.getDisplayName() + ": " + customers(dynamo));
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class StubbornTestCases {
    @CrashSweep
    void test(DynamoDbClient dynamo) {
      for (String customer : List.of("Ada", "Grace")) {
        try {
          put(dynamo, customer);
        } catch (Throwable e) {
          assertThat(e).hasMessageContaining("as if its process had died");
        }
      }
    }

    @AfterCrash
    void no_gap(DynamoDbClient dynamo) {
      assertThat(customers(dynamo)).isNotEqualTo(List.of("Grace"));
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class AsyncTestCases {
    @CrashSweep
    void test(DynamoDbAsyncClient dynamo) {
      dynamo.putItem(r -> r.tableName("orders").item(order("Ada"))).join();
    }

    @AfterCrash
    void one_at_most(DynamoDbClient dynamo) {
      assertThat(customers(dynamo)).hasSizeLessThanOrEqualTo(1);
    }
  }

  private static void backUp(DynamoDbClient dynamo) {
    dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));
  }

  private static void requireOne(DynamoDbClient dynamo) {
    int backups = dynamo.listBackups().backupSummaries().size();
    if (backups != 1) {
      throw new AssertionError(backups + " backups");
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class SecondRunTestCases {

    @CrashSweep
    void test(DynamoDbClient dynamo) {
      backUp(dynamo);
      requireOne(dynamo);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class ReplayTestCases {
    @CrashSweep(replay = 1)
    void test(DynamoDbClient dynamo) {
      backUp(dynamo);
    }

    @AfterCrash
    void restart(DynamoDbClient dynamo) {
      backUp(dynamo);
      requireOne(dynamo);
    }
  }

  @DynamoBackupTest
  static class WrongReplayTestCases {
    @CrashSweep(replay = 2)
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class BrokenTestCases {
    @CrashSweep
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
      throw new AssertionError("broken anyway");
    }
  }
}
