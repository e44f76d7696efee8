package io.dynamobackup.junit.sweep;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How often a test may be run at most.
 *
 * @param template the test
 */
record SweepLimit(ExtensionContext template, int max) {
  SweepLimit {
    if (max < 1) {
      throw new IllegalArgumentException("max (%s) must be positive".formatted(max));
    }
  }

  /**
   * Refuses a test that would be run more often.
   *
   * @param number how often
   * @param what for each of what
   */
  void require(int number, String what) {
    if (number > max) {
      throw new ExtensionConfigurationException(
          "%s would be run for each of %s %s, max (%s) are allowed: ask for fewer, or raise max"
              .formatted(template.getRequiredTestMethod(), number, what, max));
    }
  }
}
