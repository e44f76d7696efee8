package io.dynamobackup.junit;

import java.lang.reflect.Executable;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Refuses an annotation that nobody reads, as the test has no engine. */
abstract class NeedsAnEngine implements BeforeTestExecutionCallback, ParameterResolver {
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
      throw refusal(context.getRequiredTestMethod());
    }
  }

  /** Resolves nothing, and refuses what only a test with an engine can have. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    if (!TestEngines.hasBegun(context)
        && !DeclaredEngine.isFor(context)
        && Injectables.of(context).find(parameter).isPresent()) {
      throw refusal(parameter.getDeclaringExecutable());
    }
    return false;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    throw new IllegalStateException(parameter + " is for another resolver");
  }

  private ExtensionConfigurationException refusal(Executable place) {
    return new ExtensionConfigurationException(
        "%s, and %s has none: add @DynamoBackupTest or a @RegisterExtension field of type DynamoBackupExtension"
            .formatted(purpose, place));
  }
}
