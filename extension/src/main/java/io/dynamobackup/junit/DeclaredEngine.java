package io.dynamobackup.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Whether a test is declared to have an engine, also where none has been started yet. */
final class DeclaredEngine {
  private DeclaredEngine() {}

  static boolean isFor(ExtensionContext context) {
    return AnnotatedSettings.find(context).isPresent()
        || TestClasses.innermostFirst(context)
            .anyMatch(type -> isRegistered(type) || isExtended(type));
  }

  private static boolean isRegistered(Class<?> testClass) {
    return !ReflectionSupport.findFields(
            testClass,
            field -> field.getType() == DynamoBackupExtension.class,
            HierarchyTraversalMode.TOP_DOWN)
        .isEmpty();
  }

  private static boolean isExtended(Class<?> testClass) {
    return AnnotationSupport.findRepeatableAnnotations(testClass, ExtendWith.class).stream()
        .flatMap(extended -> Arrays.stream(extended.value()))
        .anyMatch(DynamoBackupExtension.class::equals);
  }
}
