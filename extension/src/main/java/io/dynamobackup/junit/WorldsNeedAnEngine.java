package io.dynamobackup.junit;

import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses a {@link FromWorld} that nobody reads. */
final class WorldsNeedAnEngine implements BeforeTestExecutionCallback {

  /** Runs after every {@code BeforeEachCallback}: by now a test that has an engine has it. */
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    if (TestEngines.account(context) == null) {
      throw new ExtensionConfigurationException(
          "@FromWorld is where a test's engine starts from, and %s has none: add @DynamoBackupTest or a @RegisterExtension field of type DynamoBackupExtension"
              .formatted(context.getRequiredTestMethod()));
    }
  }
}
