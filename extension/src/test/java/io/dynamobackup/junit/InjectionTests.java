package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.stubbing.Stubs;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class InjectionTests {

  @Test
  void every_type_comes_from_the_one_engine_of_the_test() {
    TestRun run = TestRun.of(EveryTypeTestCases.class);

    run.hasOnlySuccesses(1);
  }

  @Test
  void constructor_lifecycle_methods_test_and_nested_class_see_one_engine() {
    TestRun run = TestRun.of(EveryPlaceTestCases.class);

    run.hasOnlySuccesses(2);
  }

  @Test
  void repeated_parameterized_and_dynamic_tests_are_injected() {
    EveryKindTestCases.engines.clear();

    TestRun run = TestRun.of(EveryKindTestCases.class);

    run.hasOnlySuccesses(9);
    assertThat(EveryKindTestCases.engines).as("an engine per invocation").hasSize(8);
  }

  @Test
  void engine_is_closed_when_its_test_is_over() {
    EveryKindTestCases.engines.clear();

    TestRun.of(EveryKindTestCases.class);

    assertThat(EveryKindTestCases.engines)
        .allSatisfy(
            engine ->
                org.assertj.core.api.Assertions.assertThatThrownBy(engine::client)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed"));
  }

  @DynamoBackupTest
  static class EveryTypeTestCases {
    @Test
    void test(
        DynamoDbEngine engine,
        DynamoDbClient dynamo,
        DynamoDbAsyncClient async,
        DynamoDbStreamsClient streams,
        DynamoDbEnhancedClient enhanced,
        DynamoDbEnhancedAsyncClient enhancedAsync,
        FakeClock fakeClock,
        Clock clock,
        ScheduledExecutorService executor,
        Stubs stubs,
        @Endpoint URI endpoint,
        TestInfo info) {
      assertThat(engine.client()).isSameAs(dynamo);
      assertThat(engine.asyncClient()).isSameAs(async);
      assertThat(engine.streamsClient()).isSameAs(streams);
      assertThat(streams.listStreams().streams()).isEmpty();
      assertThat(engine.clock()).isSameAs(fakeClock).isSameAs(clock);
      assertThat(engine.scheduledExecutor()).isSameAs(executor);
      assertThat(engine.stubs()).isSameAs(stubs);
      assertThat(engine.listen()).isEqualTo(endpoint);
      assertThat(enhanced).isNotNull();
      assertThat(enhancedAsync).isNotNull();
      assertThat(info).isNotNull();
    }
  }

  @DynamoBackupTest
  static class EveryPlaceTestCases {
    private final DynamoDbClient fromConstructor;

    EveryPlaceTestCases(DynamoDbClient dynamo) {
      this.fromConstructor = dynamo;
    }

    @BeforeEach
    void before(DynamoDbClient dynamo) {
      assertThat(dynamo).isSameAs(fromConstructor);
    }

    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo).isSameAs(fromConstructor);
    }

    @AfterEach
    void after(DynamoDbClient dynamo) {
      assertThat(dynamo).isSameAs(fromConstructor);
      assertThat(dynamo.listBackups().backupSummaries()).isEmpty();
    }

    @Nested
    class Inner {
      private final FakeClock fromInnerConstructor;

      Inner(FakeClock clock) {
        this.fromInnerConstructor = clock;
      }

      @Test
      void test(DynamoDbEngine engine) {
        assertThat(engine.client()).isSameAs(fromConstructor);
        assertThat(engine.clock()).isSameAs(fromInnerConstructor);
      }
    }
  }

  @DynamoBackupTest
  static class EveryKindTestCases {
    static final Set<DynamoDbEngine> engines = ConcurrentHashMap.newKeySet();

    @RepeatedTest(3)
    void repeated(DynamoDbEngine engine) {
      engines.add(engine);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number, DynamoDbEngine engine) {
      assertThat(number).isPositive();
      engines.add(engine);
    }

    @ParameterizedTest
    @EnumSource(Fidelity.class)
    void parameterized_by_a_type_of_ours(Fidelity fidelity, DynamoDbEngine engine) {
      assertThat(fidelity).isNotNull();
      engines.add(engine);
    }

    @TestFactory
    List<DynamicTest> factory(DynamoDbEngine engine) {
      engines.add(engine);
      return List.of(
          dynamicTest("one", () -> engine.client().listBackups()),
          dynamicTest("two", () -> engine.client().listBackups()));
    }
  }
}
