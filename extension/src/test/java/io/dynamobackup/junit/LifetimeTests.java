package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LifetimeTests {
  private static final Set<DynamoDbEngine> ENGINES = ConcurrentHashMap.newKeySet();

  @Test
  void tests_of_a_class_have_an_engine_each_by_default() {
    ENGINES.clear();

    TestRun.of(MethodTestCases.class).hasOnlySuccesses(2);

    assertThat(ENGINES).hasSize(2);
  }

  @Test
  void tests_of_a_class_and_of_its_nested_classes_may_share_one_engine() {
    ENGINES.clear();

    TestRun.of(ClassTestCases.class).hasOnlySuccesses(4);

    assertThat(ENGINES).hasSize(1);
  }

  @Test
  void two_classes_never_share_an_engine() {
    ENGINES.clear();

    TestRun.of(ClassTestCases.class, PerClassInstanceTestCases.class).hasOnlySuccesses(5);

    assertThat(ENGINES).hasSize(2);
  }

  @Test
  void subclasses_have_an_engine_of_their_own() {
    ENGINES.clear();

    TestRun.of(OneTestCases.class, OtherTestCases.class).hasOnlySuccesses(2);

    assertThat(ENGINES).hasSize(2);
  }

  @Test
  void static_field_and_field_of_a_per_class_instance_may_share_an_engine() {
    ENGINES.clear();

    TestRun.of(StaticFieldTestCases.class, PerClassFieldTestCases.class).hasOnlySuccesses(5);

    assertThat(ENGINES).hasSize(2);
  }

  @Test
  void one_instance_for_all_tests_still_has_an_engine_for_each() {
    ENGINES.clear();

    TestRun.of(PerClassMethodTestCases.class).hasOnlySuccesses(2);

    assertThat(ENGINES).hasSize(2);
  }

  @DynamoBackupTest
  static class MethodTestCases {
    @Test
    void one(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Test
    void two(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @WithTable(name = "Music", partitionKey = "Artist")
  static class ClassTestCases {
    @BeforeAll
    static void before(DynamoDbEngine engine, DynamoDbClient dynamo) {
      ENGINES.add(engine);
      dynamo.createBackup(r -> r.tableName("Music").backupName("before"));
    }

    @Test
    void one(DynamoDbClient dynamo, DynamoDbEngine engine) {
      ENGINES.add(engine);
      assertThat(dynamo.listBackups().backupSummaries()).isNotEmpty();
    }

    @Test
    void two(DynamoDbClient dynamo, DynamoDbEngine engine) {
      ENGINES.add(engine);
      assertThat(dynamo.listBackups().backupSummaries()).isNotEmpty();
    }

    @Test
    @DynamoBackupTest
    void own(DynamoDbClient dynamo) {
      assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    }

    @Nested
    class Inner {
      @Test
      void three(DynamoDbClient dynamo, DynamoDbEngine engine) {
        ENGINES.add(engine);
        assertThat(dynamo.listBackups().backupSummaries()).isNotEmpty();
      }
    }

    @AfterAll
    static void after(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClassInstanceTestCases {
    PerClassInstanceTestCases(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Test
    void test(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  abstract static class Base {
    @Test
    void test(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  static class OneTestCases extends Base {}

  static class OtherTestCases extends Base {}

  static class StaticFieldTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder().lifetime(Lifetime.CLASS).build();

    @Test
    void one(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Test
    void two(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Nested
    class Inner {
      @Test
      void three(DynamoDbEngine engine) {
        ENGINES.add(engine);
      }
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClassFieldTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo =
        DynamoBackupExtension.builder().lifetime(Lifetime.CLASS).build();

    @Test
    void one(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Test
    void two(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }

  @DynamoBackupTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClassMethodTestCases {
    @Test
    void one(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }

    @Test
    void two(DynamoDbEngine engine) {
      ENGINES.add(engine);
    }
  }
}
