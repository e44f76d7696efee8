package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Parameters of tests that have annotations of ours, and no engine. */
class EngineMisuseTests {
  private static final String ADD =
      " has none: add @DynamoBackupTest or a @RegisterExtension field of type"
          + " DynamoBackupExtension";

  @ParameterizedTest
  @ValueSource(
      classes = {
        ConstructorTestCases.class,
        BeforeEachTestCases.class,
        OuterTestCases.class,
      })
  void parameter_of_a_test_with_a_table_and_no_engine_is_refused(Class<?> fixture) {
    assertThat(TestRun.of(fixture).onlyFailure())
        .hasMessageStartingWith("Failed to resolve parameter [")
        .hasMessageContaining("@WithTable creates tables in a test's engine, and ")
        .hasMessageEndingWith(ADD);
  }

  @ParameterizedTest
  @ValueSource(classes = {EndpointTestCases.class, EndpointOfConstructorTestCases.class})
  void endpoint_of_a_test_without_an_engine_is_refused(Class<?> fixture) {
    assertThat(TestRun.of(fixture).onlyFailure())
        .hasMessageContaining("@Endpoint is where a test's engine answers, and ")
        .hasMessageEndingWith(ADD);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        RegisteredTestCases.class,
        RegisteredPerClassTestCases.class,
        ExtendedTestCases.class,
        InstanceTestCases.class,
        MethodTestCases.class,
      })
  void engine_may_be_declared_in_every_way(Class<?> fixture) {
    TestRun.of(fixture).hasOnlySuccesses(1);
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class ConstructorTestCases {
    ConstructorTestCases(DynamoDbClient dynamo) {}

    @Test
    void test() {}
  }

  static class BeforeEachTestCases {
    @BeforeEach
    void before(DynamoDbClient dynamo) {}

    @Test
    @WithTable(name = "orders", partitionKey = "customer")
    void test() {}
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class OuterTestCases {
    @Nested
    class Inner {
      Inner(DynamoDbClient dynamo) {}

      @Test
      void test() {}
    }
  }

  static class EndpointTestCases {
    @Test
    void test(@Endpoint URI endpoint) {}
  }

  static class EndpointOfConstructorTestCases {
    EndpointOfConstructorTestCases(@Endpoint URI endpoint) {}

    @Test
    void test() {}
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class RegisteredTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO = DynamoBackupExtension.builder().build();

    private final DynamoDbClient dynamo;

    RegisteredTestCases(DynamoDbClient dynamo, @Endpoint URI endpoint) {
      this.dynamo = dynamo;
    }

    @Test
    void test() {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @WithTable(name = "orders", partitionKey = "customer")
  static class RegisteredPerClassTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO =
        DynamoBackupExtension.builder().lifetime(Lifetime.CLASS).build();

    private final DynamoDbClient dynamo;

    RegisteredPerClassTestCases(DynamoDbClient dynamo) {
      this.dynamo = dynamo;
    }

    @Test
    void test() {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  @ExtendWith(DynamoBackupExtension.class)
  static class ExtendedTestCases {
    private final DynamoDbClient dynamo;

    ExtendedTestCases(DynamoDbClient dynamo) {
      this.dynamo = dynamo;
    }

    @Test
    void test() {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class InstanceTestCases {
    @RegisterExtension final DynamoBackupExtension dynamo = DynamoBackupExtension.builder().build();

    @BeforeEach
    void before(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }

    @Test
    void test(@Endpoint URI endpoint) {
      assertThat(endpoint).hasHost("127.0.0.1");
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  static class MethodTestCases {
    @BeforeEach
    void before(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }

    @Test
    @DynamoBackupTest
    void test() {}
  }
}
