package io.dynamobackup.junit;

import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses a {@link WithTable} that nobody reads. */
final class TablesNeedAnEngine implements BeforeTestExecutionCallback {

  /** Runs after every {@code BeforeEachCallback}: by now a test that has an engine has it. */
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    if (TestEngines.account(context) == null) {
      throw new ExtensionConfigurationException(
          "@WithTable creates tables in a test's engine, and %s has none: add @DynamoBackupTest or a @RegisterExtension field of type DynamoBackupExtension"
              .formatted(context.getRequiredTestMethod()));
    }
  }
}
