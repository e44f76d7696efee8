package io.dynamobackup.junit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.AfterCrash;
import io.dynamobackup.junit.CrashSweep;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.TestRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class AfterCrashTests {

  @Test
  void methods_of_the_classes_around_a_nested_class_run_after_its_own() {
    AroundTestCases.RUNS.clear();

    TestRun.of(AroundTestCases.class).hasOnlySuccesses(2);

    assertThat(AroundTestCases.RUNS).containsExactly("inherited", "inner", "outer");
  }

  @Test
  void method_of_a_class_without_a_crash_sweep_is_refused() {
    assertThat(TestRun.of(IdleTestCases.class).onlyFailure())
        .hasMessageContaining("@AfterCrash on void")
        .hasMessageEndingWith(
            "is never run: no test of the class has @CrashSweep in place of @Test");
  }

  @Test
  void class_that_inherits_such_a_method_need_not_sweep() {
    TestRun.of(HeirTestCases.class).hasOnlySuccesses(1);
  }

  @DynamoBackupTest
  static class AroundTestCases {
    static final List<String> RUNS = new ArrayList<>();

    @AfterCrash
    void outer() {
      RUNS.add("outer");
    }

    static class Base {
      @AfterCrash
      void inherited() {
        RUNS.add("inherited");
      }
    }

    @Nested
    class Inner extends Base {
      @CrashSweep(replay = 0)
      void test(DynamoDbClient dynamo) {
        dynamo.listTables();
      }

      @AfterCrash
      void inner() {
        RUNS.add("inner");
      }
    }
  }

  @DynamoBackupTest
  static class IdleTestCases {
    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @AfterCrash
    void check() {}
  }

  @DynamoBackupTest
  static class HeirTestCases extends AroundTestCases.Base {
    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }
}
