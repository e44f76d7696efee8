package io.dynamobackup.junit.rerun;

import static java.util.Spliterator.ORDERED;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test template that runs its method again and again, as an annotation asks for.
 *
 * @param <A> the annotation, which is itself annotated with {@code @TestTemplate}
 */
@API(status = Status.INTERNAL)
public abstract class RerunTemplate<A extends Annotation>
    implements TestTemplateInvocationContextProvider {
  private final Class<A> type;

  /** Creates the template of an annotation. */
  protected RerunTemplate(Class<A> type) {
    this.type = type;
  }

  /** Returns the runs of a test; what the annotation says wrong is an illegal argument. */
  protected abstract Reruns reruns(A annotation, ExtensionContext context);

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), type);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    requireAlone(context.getRequiredTestMethod());
    requireOneAfterTheOther(context);
    RerunInvocations invocations = new RerunInvocations(begin(context), context);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(invocations, ORDERED), false);
  }

  private Reruns begin(ExtensionContext context) {
    A annotation = AnnotationSupport.findAnnotation(context.getTestMethod(), type).orElseThrow();
    try {
      return reruns(annotation, context);
    } catch (IllegalArgumentException e) {
      throw refusal(context, String.valueOf(e.getMessage()), e);
    }
  }

  private ExtensionConfigurationException refusal(
      ExtensionContext context, String reason, Throwable cause) {
    return new ExtensionConfigurationException(
        "@%s on %s: %s".formatted(type.getSimpleName(), context.getRequiredTestMethod(), reason),
        cause);
  }

  private void requireAlone(Method method) {
    for (Annotation other : method.getAnnotations()) {
      Class<? extends Annotation> otherType = other.annotationType();
      if (AnnotationSupport.isAnnotated(otherType, Testable.class)
          && otherType != type
          && !AnnotationSupport.isAnnotated(otherType, type)) {
        throw new ExtensionConfigurationException(
            "@%s stands in place of @%s on %s: leave one of them out"
                .formatted(type.getSimpleName(), otherType.getSimpleName(), method));
      }
    }
  }

  private void requireOneAfterTheOther(ExtensionContext context) {
    if (context.getExecutionMode() == ExecutionMode.CONCURRENT) {
      throw new ExtensionConfigurationException(
          "@%s on %s: each run is decided by those before it, so @Execution(CONCURRENT) belongs on the class; on the method leave it out"
              .formatted(type.getSimpleName(), context.getRequiredTestMethod()));
    }
  }
}
