package io.dynamobackup.junit.rerun;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The test method of one run, and what else its class has. */
@API(status = Status.INTERNAL)
public final class TestMethod {
  private final Invocation<Void> first;
  private final Method method;
  private final ExtensionContext context;

  TestMethod(Invocation<Void> first, Method method, ExtensionContext context) {
    this.first = first;
    this.method = method;
    this.context = context;
  }

  /** Runs the test method, once. */
  public void run() throws Throwable {
    first.proceed();
  }

  /** Runs the test method once more, in the same world. */
  public void runAgain() {
    invoke(method);
  }

  /** Runs the methods of the test's class that have an annotation; returns false without any. */
  public boolean runAnnotated(Class<? extends Annotation> annotation) {
    List<Method> annotated =
        AnnotationSupport.findAnnotatedMethods(
            context.getRequiredTestClass(), annotation, HierarchyTraversalMode.TOP_DOWN);
    annotated.forEach(this::invoke);
    return !annotated.isEmpty();
  }

  private void invoke(Method other) {
    context.getExecutableInvoker().invoke(other, context.getRequiredTestInstance());
  }
}
