package io.dynamobackup.junit;

import io.dynamobackup.engine.EngineOptions;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The settings that annotations give: the method's, else those of its class, else those of the
 * nearest class around it.
 */
final class AnnotatedSettings {
  private AnnotatedSettings() {}

  /** Returns what the nearest annotation says; without one, what the annotation says by default. */
  static Settings of(ExtensionContext context) {
    return find(context)
        .orElseGet(
            () ->
                new Settings(
                    EngineOptions.instant(),
                    Lifetime.METHOD,
                    false,
                    context.getRequiredTestClass()));
  }

  /** Returns what the nearest annotation says. */
  static Optional<Settings> find(ExtensionContext context) {
    Optional<Settings> ofMethod = context.getTestMethod().flatMap(AnnotatedSettings::ofMethod);
    return ofMethod.isPresent()
        ? ofMethod
        : TestClasses.innermostFirst(context).flatMap(type -> on(type).stream()).findFirst();
  }

  private static Optional<Settings> ofMethod(Method method) {
    Optional<Settings> settings = on(method);
    if (settings.isPresent() && settings.get().lifetime() == Lifetime.CLASS) {
      throw new ExtensionConfigurationException(
          "@DynamoBackupTest on %s: lifetime = CLASS belongs on a class, a method has an engine of its own"
              .formatted(method));
    }
    return settings;
  }

  private static Optional<Settings> on(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, DynamoBackupTest.class)
        .map(annotation -> Settings.of(annotation, element));
  }
}
