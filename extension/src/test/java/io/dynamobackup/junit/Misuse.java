package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What a test author gets told who misuses the extension. */
abstract class Misuse {
  static void assertRefused(Class<?> fixture, String message) {
    assertThat(TestRun.of(fixture).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(message, fixture.getName());
  }
}
