package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

/** Parameters that cannot be injected. */
class InjectionMisuseTests extends Misuse {
  @Test
  void client_that_no_provider_has_is_refused_by_name() {
    Throwable failure = TestRun.of(StreamsTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining(
            "a parameter of type"
                + " software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient"
                + " cannot be injected; these can: ")
        .hasMessageContaining("DynamoDbAsyncClient, DynamoDbClient, DynamoDbEngine");
  }

  @Test
  void type_of_ours_that_no_provider_has_is_refused_by_name() {
    Throwable failure = TestRun.of(InterceptorTestCases.class).onlyFailure();

    assertThat(failure)
        .hasMessageContaining("a parameter of type " + Interceptor.class.getName())
        .hasMessageContaining("InjectableProvider");
  }

  @Test
  void other_types_are_left_to_other_resolvers() {
    Throwable failure = TestRun.of(OtherTypeTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageStartingWith(
            "No ParameterResolver registered for parameter [java.lang.StringBuilder text] in"
                + " method")
        .hasMessageContaining(" @DynamoBackupTest injects @Endpoint URI, BackupAsyncClient")
        .hasCauseInstanceOf(ParameterResolutionException.class);
  }

  @Test
  void methods_around_tests_are_told_what_they_could_have() {
    assertThat(
            List.of(
                TestRun.of(UriTestCases.class).onlyFailure(),
                TestRun.of(UriOfClassTestCases.class).onlyFailure()))
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageStartingWith("No ParameterResolver registered for parameter")
                    .hasMessageContaining("@DynamoBackupTest injects")
                    .hasMessageContaining("@Endpoint URI"));
  }

  @Test
  void arguments_of_a_parameterized_test_come_first() {
    assertThat(TestRun.of(ArgumentLastTestCases.class).onlyFailure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageStartingWith("Discovered multiple competing ParameterResolvers for parameter")
        .hasMessageEndingWith(
            ": a parameterized test has its arguments first, and then what is injected");
  }

  @Test
  void failure_of_a_test_stays_as_it_is() {
    assertThat(TestRun.of(FailingTestCases.class).onlyFailure())
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessage("of the test's own")
        .hasNoCause();
  }

  @Test
  void injection_before_all_tests_is_refused_where_each_test_has_its_engine() {
    Throwable beforeAll = TestRun.of(BeforeAllTestCases.class).onlyFailure();
    Throwable constructor = TestRun.of(PerClassTestCases.class).onlyFailure();

    assertThat(List.of(beforeAll, constructor))
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOf(ParameterResolutionException.class)
                    .hasMessageContaining("has an engine of its own (lifetime = METHOD)")
                    .hasMessageContaining("use lifetime = CLASS"));
  }

  @DynamoBackupTest
  static class StreamsTestCases {
    @Test
    void test(DynamoDbStreamsAsyncClient streams) {}
  }

  @DynamoBackupTest
  static class InterceptorTestCases {
    @Test
    void test(Interceptor interceptor) {}
  }

  @DynamoBackupTest
  static class OtherTypeTestCases {
    @Test
    void test(StringBuilder text) {}
  }

  @DynamoBackupTest
  static class UriTestCases {
    @BeforeEach
    void before(URI endpoint) {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  static class UriOfClassTestCases {
    @BeforeAll
    static void before(URI endpoint) {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  static class ArgumentLastTestCases {
    @ParameterizedTest
    @ValueSource(ints = 1)
    void test(DynamoDbEngine engine, int number) {}
  }

  @DynamoBackupTest
  static class FailingTestCases {
    @Test
    void test() {
      throw new ParameterResolutionException("of the test's own");
    }
  }

  @DynamoBackupTest
  static class BeforeAllTestCases {
    @BeforeAll
    static void before(DynamoDbEngine engine) {}

    @Test
    void test() {}
  }

  @DynamoBackupTest
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class PerClassTestCases {
    PerClassTestCases(DynamoDbEngine engine) {}

    @Test
    void test() {}
  }
}
