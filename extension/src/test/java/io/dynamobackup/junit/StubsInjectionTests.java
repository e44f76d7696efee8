package io.dynamobackup.junit;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.createTable;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.stubbing.Stubs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class StubsInjectionTests {

  @Test
  void stubs_are_those_of_the_engine_and_do_not_see_how_its_tables_were_made() {
    TestRun.of(OrderedFaultTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void unused_stub_fails_a_test_that_would_pass() {
    TestRun run = TestRun.of(UnusedStubTestCases.class);

    assertThat(run.onlyFailure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("unused stubs")
        .hasMessageContaining("CreateBackup willReturn(throttling())");
  }

  @Test
  void failure_of_the_test_itself_is_told_alone() {
    TestRun run = TestRun.of(FailingTestCases.class);

    assertThat(run.onlyFailure()).hasMessage("the test's own").hasNoSuppressedExceptions();
  }

  @Test
  void unused_stub_is_no_failure_by_default() {
    TestRun.of(LenientTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void stub_of_a_class_must_be_used_by_the_end_of_the_class() {
    TestRun run = TestRun.of(SharedTestCases.class);

    assertThat(run.onlyFailure()).hasMessageContaining("unused stubs:\n  CreateBackup");
    assertThat(run.results().testEvents().succeeded().count()).isEqualTo(2);
  }

  @Test
  void programmatic_form_has_it_too() {
    TestRun run = TestRun.of(RegisteredTestCases.class);

    assertThat(run.onlyFailure()).hasMessageContaining("unused stubs");
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class OrderedFaultTestCases {

    @Test
    void faults(DynamoDbClient dynamo, Stubs stubs) {
      stubs.stubFor(createBackup().onTable("orders").willReturn(throttling()).times(2));

      dynamo.createBackup(r -> r.tableName("orders").backupName("nightly"));

      stubs.verify(0, createTable());
      stubs.verify(3, createBackup().onTable("orders"));
      stubs.verify(3, anyOperation());
    }
  }

  @DynamoBackupTest(failOnUnusedStubs = true)
  static class UnusedStubTestCases {

    @Test
    void unused(DynamoDbClient dynamo, Stubs stubs) {
      stubs.stubFor(createBackup().willReturn(throttling()));
      dynamo.listTables();
    }

    @Test
    void used(DynamoDbClient dynamo, Stubs stubs) {
      stubs.stubFor(listTables().willReturn(throttling()).times(1));
      dynamo.listTables();
    }
  }

  @DynamoBackupTest(failOnUnusedStubs = true)
  static class FailingTestCases {

    @Test
    void fails(Stubs stubs) {
      stubs.stubFor(createBackup().willReturn(throttling()));
      throw new IllegalStateException("the test's own");
    }
  }

  @DynamoBackupTest
  static class LenientTestCases {

    @Test
    void unused(Stubs stubs) {
      stubs.stubFor(createBackup().willReturn(throttling()));
    }
  }

  @DynamoBackupTest(failOnUnusedStubs = true, lifetime = Lifetime.CLASS)
  static class SharedTestCases {

    @BeforeAll
    static void order(Stubs stubs) {
      stubs.stubFor(createBackup().willReturn(throttling()));
      stubs.stubFor(listTables().willReturn(throttling()).times(1));
    }

    @Test
    void one(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @Test
    void other(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  static class RegisteredTestCases {
    @RegisterExtension
    final DynamoBackupExtension extension =
        DynamoBackupExtension.builder().failOnUnusedStubs(true).build();

    @Test
    void unused(Stubs stubs) {
      stubs.stubFor(createBackup().willReturn(throttling()));
    }
  }
}
