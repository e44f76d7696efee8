package io.dynamobackup.junit.rerun;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
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
    invoke(method, context.getRequiredTestInstance());
  }

  /**
   * Runs the methods that have an annotation, of the test's class and then of the classes around
   * it; returns false without any.
   */
  public boolean runAnnotated(Class<? extends Annotation> annotation) {
    List<Object> innermostFirst =
        new ArrayList<>(context.getRequiredTestInstances().getAllInstances());
    Collections.reverse(innermostFirst);
    boolean found = false;
    for (Object instance : innermostFirst) {
      for (Method annotated :
          AnnotationSupport.findAnnotatedMethods(
              instance.getClass(), annotation, HierarchyTraversalMode.TOP_DOWN)) {
        invoke(annotated, instance);
        found = true;
      }
    }
    return found;
  }

  private void invoke(Method other, Object instance) {
    context.getExecutableInvoker().invoke(other, instance);
  }
}
