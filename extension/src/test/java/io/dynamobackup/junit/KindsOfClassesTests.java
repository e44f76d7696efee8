package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Classes of every kind that JUnit runs have engines. */
class KindsOfClassesTests {
  private static final Set<DynamoDbEngine> ENGINES = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    ENGINES.clear();
  }

  @Test
  void record_is_injected() {
    TestRun.of(RecordTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void annotations_of_interfaces_and_superclasses_add_up() {
    TestRun.of(ImplementingTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void each_invocation_of_a_parameterized_class_has_engines_of_its_own() {
    TestRun.of(ParameterizedTestCases.class).hasOnlySuccesses(2);

    assertThat(ENGINES).hasSize(2);
  }

  @Test
  void all_invocations_of_a_parameterized_class_may_share_one() {
    TestRun.of(SharingTestCases.class).hasOnlySuccesses(2);

    assertThat(ENGINES).hasSize(1);
  }

  /** JUnit registers instance fields when the instance is there. */
  @Test
  void extension_in_an_instance_field_comes_too_late_for_the_constructor() {
    assertThat(TestRun.of(LateTestCases.class).onlyFailure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("No ParameterResolver registered for parameter");
  }

  @DynamoBackupTest
  record RecordTestCases(DynamoDbClient dynamo, DynamoDbEngine engine) {
    @Test
    void test() {
      assertThat(dynamo).isSameAs(engine.client());
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  interface Orders {
    @Test
    default void orders_are_there(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).contains("orders");
    }
  }

  @WithTable(name = "drafts", partitionKey = "author")
  abstract static class Drafts {}

  @WithTable(name = "customers", partitionKey = "customer")
  static class ImplementingTestCases extends Drafts implements Orders {
    @Test
    void all_are_there(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("customers", "drafts", "orders");
    }
  }

  @DynamoBackupTest
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class ParameterizedTestCases {
    ParameterizedTestCases(int number, DynamoDbEngine engine) {
      assertThat(number).isPositive();
      ENGINES.add(engine);
    }

    @Test
    void test(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @ParameterizedClass
  @ValueSource(ints = {1, 2})
  static class SharingTestCases {
    @Parameter int number;

    @Test
    void test(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  static class LateTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamoBackup = DynamoBackupExtension.builder().build();

    LateTestCases(DynamoDbClient dynamo) {
      assertThat(dynamo).isNotNull();
    }

    @Test
    void test() {}
  }
}
