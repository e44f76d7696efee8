package io.dynamobackup.junit.rerun;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Tells a run what comes of it. */
record RerunCallbacks(Rerun rerun)
    implements TestInstancePreConstructCallback,
        BeforeTestExecutionCallback,
        InvocationInterceptor,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        AfterEachCallback,
        TestWatcher {

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** A constructor may have the engine injected, before the invocation is prepared. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    Rerun.set(context, rerun);
  }

  /** Runs after every {@code BeforeEachCallback}: by now a test that has an engine has it. */
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    if (!Rerun.hasBegun(context)) {
      throw new ExtensionConfigurationException(
          "each run of %s needs an engine of its own, and it has none: add @DynamoBackupTest or a @RegisterExtension field of type DynamoBackupExtension"
              .formatted(context.getRequiredTestMethod()));
    }
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    rerun.run(new TestMethod(invocation, method.getExecutable(), context));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    handle(thrown);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    handle(thrown);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    handle(thrown);
  }

  /** A test that assumes something is aborted where that is not so. */
  private void handle(Throwable thrown) throws Throwable {
    throw thrown instanceof TestAbortedException ? thrown : rerun.failed(thrown);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (Rerun.hasBegun(context)) {
      rerun.ended();
    }
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    rerun.stop();
  }
}
