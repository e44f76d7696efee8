package io.dynamobackup.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Something of a name that a test asks for, and where it does. */
record Declared<A extends Annotation>(A annotation, String name, AnnotatedElement place) {

  ExtensionConfigurationException refusal(@Nullable String reason) {
    return refusal(reason, null);
  }

  ExtensionConfigurationException refusal(@Nullable String reason, @Nullable Throwable cause) {
    return new ExtensionConfigurationException(
        "@%s(name = \"%s\") on %s: %s"
            .formatted(annotation.annotationType().getSimpleName(), name, place, reason),
        cause);
  }
}
