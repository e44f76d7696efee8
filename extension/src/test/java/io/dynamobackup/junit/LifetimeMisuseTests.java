package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Engines that live longer than where they are. */
class LifetimeMisuseTests extends Misuse {
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
}
