package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.Variation;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a test of a sweep: its calls are counted, and something happens to them. */
abstract class SweepRun implements TestTemplateInvocationContext {
  private final String name;
  private final SweptCalls calls;

  SweepRun(String name, SweptCalls calls) {
    this.name = name;
    this.calls = calls;
  }

  /**
   * Looks at how a run ended, and throws unless that was as it should be.
   *
   * @param ended what the test threw; null if nothing
   */
  abstract void end(@Nullable Throwable ended, Rerun rerun) throws Throwable;

  SweptCalls calls() {
    return calls;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    return name;
  }

  @Override
  public void prepareInvocation(ExtensionContext context) {
    Variation.set(context, calls);
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(new Watch());
  }

  /** What can be run once more in the same world. */
  record Rerun(ExtensionContext context, Method test) {
    void invoke(Method method) {
      context.getExecutableInvoker().invoke(method, context.getRequiredTestInstance());
    }
  }

  private final class Watch implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      Throwable ended = null;
      calls.begin();
      try {
        invocation.proceed();
      } catch (Throwable e) {
        ended = e;
      }
      calls.end();
      end(ended, new Rerun(context, method.getExecutable()));
    }
  }
}
