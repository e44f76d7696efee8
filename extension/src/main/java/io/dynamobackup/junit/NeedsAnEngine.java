package io.dynamobackup.junit;

import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses an annotation that nobody reads, as the test has no engine. */
abstract class NeedsAnEngine implements BeforeTestExecutionCallback {
  private final String purpose;

  /**
   * Creates the refusal.
   *
   * @param purpose what the annotation does in a test's engine
   */
  NeedsAnEngine(String purpose) {
    this.purpose = purpose;
  }

  /** Runs after every {@code BeforeEachCallback}: by now a test that has an engine has it. */
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    if (!TestEngines.hasBegun(context)) {
      throw new ExtensionConfigurationException(
          "%s, and %s has none: add @DynamoBackupTest or a @RegisterExtension field of type DynamoBackupExtension"
              .formatted(purpose, context.getRequiredTestMethod()));
    }
  }
}
