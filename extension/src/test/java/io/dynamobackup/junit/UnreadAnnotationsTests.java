package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An annotation on a method that nobody reads it for is refused. */
class UnreadAnnotationsTests {

  @Test
  void table_of_a_lifecycle_method_is_refused() {
    assertThat(TestRun.of(LifecycleTestCases.class).onlyFailure())
        .hasMessage(
            "@WithTable on void %s.prepare() is read by nobody: it belongs on a test, a @SeedWorld"
                + " method or a class",
            LifecycleTestCases.class.getName());
  }

  @Test
  void several_tables_of_one_are_too() {
    assertThat(TestRun.of(SeveralTestCases.class).onlyFailure())
        .hasMessageStartingWith("@WithTable on void")
        .hasMessageContaining("is read by nobody");
  }

  @Test
  void world_and_engine_of_a_method_that_is_no_test_are_refused() {
    assertThat(TestRun.of(WorldTestCases.class).onlyFailure())
        .hasMessageStartingWith("@FromWorld on void")
        .hasMessageEndingWith("is read by nobody: it belongs on a test or a class");
    assertThat(TestRun.of(EngineTestCases.class).onlyFailure())
        .hasMessageStartingWith("@DynamoBackupTest on static void")
        .hasMessageEndingWith("is read by nobody: it belongs on a test or a class");
  }

  @Test
  void tests_of_every_kind_and_seed_methods_read_them() {
    TestRun.of(ReadTestCases.class).hasOnlySuccesses(3);
  }

  @DynamoBackupTest
  static class LifecycleTestCases {
    @BeforeEach
    @WithTable(name = "orders", partitionKey = "customer")
    void prepare() {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  static class SeveralTestCases {
    @Test
    void test() {}

    @WithTable(name = "orders", partitionKey = "customer")
    @WithTable(name = "drafts", partitionKey = "customer")
    void forgotten() {}
  }

  @DynamoBackupTest
  static class WorldTestCases {
    @Test
    void test() {}

    @FromWorld("orders")
    void forgotten() {}
  }

  @DynamoBackupTest
  static class EngineTestCases {
    @Test
    void test() {}

    @SeedWorld("orders")
    @DynamoBackupTest
    static void seed() {}
  }

  @DynamoBackupTest
  static class ReadTestCases {
    @SeedWorld("orders")
    @WithTable(name = "orders", partitionKey = "customer")
    static void seed() {}

    @TestFactory
    @FromWorld("orders")
    List<DynamicTest> factory(DynamoDbClient dynamo) {
      return List.of(
          DynamicTest.dynamicTest(
              "world", () -> assertThat(dynamo.listTables().tableNames()).contains("orders")));
    }

    @RepeatedTest(2)
    @WithTable(name = "orders", partitionKey = "customer")
    void repeated(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }
}
