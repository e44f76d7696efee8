package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Options that are wrong, and extensions that are too many. */
class MisuseTests extends Misuse {
  @Test
  void start_that_is_no_instant_is_refused() {
    assertRefused(
        StartTestCases.class,
        "@DynamoBackupTest on class %s: startAt (yesterday) must be an instant in ISO-8601, such as"
            + " 2018-12-14T14:25:00Z");
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
  void both_forms_on_one_test_are_refused() {
    Throwable failure = TestRun.of(BothFormsTestCases.class).onlyFailure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "a registered DynamoBackupExtension and @DynamoBackupTest on class %s would each give"
                + " the test an engine: keep one of them",
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
            "the configuration parameter dynamobackup.account (printer) must be console, report or"
                + " off");
  }

  @DynamoBackupTest
  static class GoodTestCases {
    @Test
    void test() {}
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
