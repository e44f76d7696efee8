package io.dynamobackup.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Refuses annotations on methods for which nobody reads them. */
final class UnreadAnnotations {
  private static final List<Class<? extends Annotation>> PREPARING =
      List.of(WithTable.class, WithVault.class, WithPlan.class);

  private static final List<Class<? extends Annotation>> OF_TESTS =
      List.of(DynamoBackupTest.class, FromWorld.class);

  private UnreadAnnotations() {}

  static void refuse(Class<?> testClass) {
    ReflectionSupport.findMethods(
            testClass, UnreadAnnotations::isNoTest, HierarchyTraversalMode.TOP_DOWN)
        .forEach(UnreadAnnotations::refuse);
    AnnotationSupport.findAnnotatedMethods(
            testClass, AfterCrash.class, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .filter(method -> method.getDeclaringClass() == testClass && !isSwept(testClass))
        .forEach(
            method -> {
              throw refusal(
                  AfterCrash.class,
                  method,
                  "is never run: no test of the class has @CrashSweep in place of @Test");
            });
  }

  private static boolean isNoTest(Method method) {
    return method.getAnnotations().length > 0
        && !AnnotationSupport.isAnnotated(method, Testable.class);
  }

  private static void refuse(Method method) {
    if (!AnnotationSupport.isAnnotated(method, SeedWorld.class)) {
      for (Class<? extends Annotation> annotation : PREPARING) {
        if (!AnnotationSupport.findRepeatableAnnotations(method, annotation).isEmpty()) {
          throw refusal(
              annotation,
              method,
              "is read by nobody: it belongs on a test, a @SeedWorld method or a class");
        }
      }
    }
    for (Class<? extends Annotation> annotation : OF_TESTS) {
      if (AnnotationSupport.isAnnotated(method, annotation)) {
        throw refusal(annotation, method, "is read by nobody: it belongs on a test or a class");
      }
    }
  }

  private static boolean isSwept(Class<?> testClass) {
    return !AnnotationSupport.findAnnotatedMethods(
                testClass, CrashSweep.class, HierarchyTraversalMode.TOP_DOWN)
            .isEmpty()
        || ReflectionSupport.findNestedClasses(
                testClass, nested -> AnnotationSupport.isAnnotated(nested, Nested.class))
            .stream()
            .anyMatch(UnreadAnnotations::isSwept);
  }

  private static ExtensionConfigurationException refusal(
      Class<? extends Annotation> annotation, Method method, String reason) {
    return new ExtensionConfigurationException(
        "@%s on %s %s".formatted(annotation.getSimpleName(), method, reason));
  }
}
