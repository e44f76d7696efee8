package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;

class MisuseTests {

  @Test
  void client_that_no_provider_has_is_refused_by_name() {
    Throwable failure = TestRun.of(StreamsTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining(
            "a parameter of type software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient cannot be injected; these can: ")
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
        .hasMessageContaining("No ParameterResolver registered");
  }

  @Test
  void start_that_is_no_instant_is_refused() {
    assertRefused(
        StartTestCases.class,
        "@DynamoBackupTest on class %s: startAt (yesterday) must be an instant in ISO-8601, such as 2018-12-14T14:25:00Z");
  }

  @Test
  void region_that_is_none_is_refused() {
    assertRefused(
        RegionTestCases.class,
        "@DynamoBackupTest on class %s: region (Ireland) must be a region such as eu-west-1");
  }

  @Test
  void account_that_is_none_is_refused() {
    assertRefused(
        AccountTestCases.class,
        "@DynamoBackupTest on class %s: accountId (me) must be twelve digits");
  }

  @Test
  void rate_limits_that_are_not_modelled_are_refused() {
    assertRefused(
        LimitsTestCases.class,
        "@DynamoBackupTest on class %s: rateLimits (DOCUMENTED) are not modelled yet: leave them out, or use OFF");
  }

  @Test
  void key_of_an_unknown_type_is_refused() {
    assertRefused(
        KeyTestCases.class,
        "@WithTable(name = \"Music\") on class %s: sortKey (Song:X) must be the name of an attribute, such as \"customer\", or name and type: \"customer:S\", \"order:N\", \"digest:B\"");
  }

  @Test
  void empty_key_is_refused() {
    assertRefused(
        EmptyKeyTestCases.class,
        "@WithTable(name = \"Music\") on class %s: partitionKey () must be the name of an attribute, such as \"customer\", or name and type: \"customer:S\", \"order:N\", \"digest:B\"");
  }

  @Test
  void one_attribute_as_both_keys_is_refused() {
    assertRefused(
        SameKeyTestCases.class,
        "@WithTable(name = \"Music\") on class %s: sortKey (Artist:N) must be another attribute than partitionKey");
  }

  @Test
  void name_that_aws_refuses_is_refused_in_its_words() {
    Throwable failure = TestRun.of(NameTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "@WithTable(name = \"my music\") on class " + NameTestCases.class.getName() + ": ")
        .hasMessageContaining("my music");
  }

  @Test
  void two_tables_of_one_name_are_refused() {
    Throwable failure = TestRun.of(TwiceTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("two @WithTable have the name \"Music\", on class ")
        .hasMessageContaining("add up");
  }

  @Test
  void table_without_an_engine_is_refused() {
    Throwable failure = TestRun.of(NoEngineTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("@WithTable creates tables in a test's engine, and")
        .hasMessageContaining("add @DynamoBackupTest");
  }

  @Test
  void tables_of_a_method_are_refused_where_the_class_shares_an_engine() {
    List<Throwable> failures = TestRun.of(LateTableTestCases.class).failures();

    assertThat(failures)
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining(
                        "one engine serves the whole class (lifetime = CLASS), so its tables belong on that class"));
  }

  @Test
  void lifetime_of_a_class_is_refused_on_a_method() {
    Throwable failure = TestRun.of(MethodLifetimeTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("lifetime = CLASS belongs on a class");
  }

  @Test
  void lifetime_of_a_class_is_refused_in_a_field_made_anew_for_each_test() {
    Throwable failure = TestRun.of(InstanceLifetimeTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("lifetime = CLASS needs a static @RegisterExtension field");
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

  @Test
  void both_forms_on_one_test_are_refused() {
    Throwable failure = TestRun.of(BothFormsTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "a registered DynamoBackupExtension and @DynamoBackupTest on class %s would each give the test an engine: keep one of them",
            BothFormsTestCases.class.getName());
  }

  @Test
  void two_registered_extensions_are_refused() {
    Throwable failure = TestRun.of(TwoExtensionsTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("would each give the test an engine: keep one of them");
  }

  @Test
  void account_that_goes_nowhere_is_refused() {
    TestRun run = TestRun.with(Map.of("dynamobackup.account", "printer"), GoodTestCases.class);

    assertThat(run.onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "the configuration parameter dynamobackup.account (printer) must be console, report or off");
  }

  private static void assertRefused(Class<?> fixture, String message) {
    assertThat(TestRun.of(fixture).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(message, fixture.getName());
  }

  @DynamoBackupTest
  static class GoodTestCases {
    @Test
    void test() {}
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

  @DynamoBackupTest(startAt = "yesterday")
  static class StartTestCases {
    @Test
    void test(DynamoDbClient dynamo) {}
  }

  @DynamoBackupTest(region = "Ireland")
  static class RegionTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest(accountId = "me")
  static class AccountTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest(rateLimits = RateLimits.DOCUMENTED)
  static class LimitsTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist", sortKey = "Song:X")
  static class KeyTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "")
  static class EmptyKeyTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist", sortKey = "Artist:N")
  static class SameKeyTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "my music", partitionKey = "Artist")
  static class NameTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "Music", partitionKey = "Artist")
  static class TwiceTestCases {
    @Test
    @WithTable(name = "Music", partitionKey = "Singer")
    void test() {}
  }

  static class NoEngineTestCases {
    @Test
    @WithTable(name = "Music", partitionKey = "Artist")
    void test() {}
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  @WithTable(name = "Music", partitionKey = "Artist")
  static class LateTableTestCases {
    @Test
    @WithTable(name = "Films", partitionKey = "Title")
    void test() {}

    @Nested
    @WithTable(name = "Books", partitionKey = "Title")
    class Inner {
      @Test
      void test() {}
    }
  }

  static class MethodLifetimeTestCases {
    @Test
    @DynamoBackupTest(lifetime = Lifetime.CLASS)
    void test() {}
  }

  static class InstanceLifetimeTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamo =
        DynamoBackupExtension.builder().lifetime(Lifetime.CLASS).build();

    @Test
    void test() {}
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

  @DynamoBackupTest
  static class BothFormsTestCases {
    @RegisterExtension
    static final DynamoBackupExtension DYNAMO = DynamoBackupExtension.builder().build();

    @Test
    void test() {}
  }

  static class TwoExtensionsTestCases {
    @RegisterExtension
    static final DynamoBackupExtension ONE = DynamoBackupExtension.builder().build();

    @RegisterExtension
    static final DynamoBackupExtension TWO = DynamoBackupExtension.builder().build();

    @Test
    void test() {}
  }
}
