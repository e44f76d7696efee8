package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/** A method that fills a world. */
record SeedMethod(Method method) {

  /** Returns those of a class and of its superclasses. */
  static List<SeedMethod> of(Class<?> type) {
    return AnnotationSupport.findAnnotatedMethods(
            type, SeedWorld.class, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(SeedMethod::new)
        .toList();
  }

  String name() {
    return AnnotationSupport.findAnnotation(method, SeedWorld.class).orElseThrow().value();
  }

  /** Refuses a method that could not be run. */
  void check() {
    if (!Modifier.isStatic(method.getModifiers())) {
      throw refusal("must be static: it runs once, for tests of any instance", null);
    }
    if (method.getReturnType() != void.class) {
      throw refusal("must return nothing: what it makes is found in the engine of each test", null);
    }
  }

  /** Fills the world of an engine. */
  void fill(DynamoDbEngine engine, EngineValues values, Injectables injectables) {
    Object[] arguments =
        Stream.of(method.getParameters())
            .map(parameter -> argument(parameter, values, injectables))
            .toArray();
    try {
      ReflectionSupport.invokeMethod(method, null, arguments);
    } catch (TestAbortedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      throw refusal("failed at %s: %s".formatted(engine.clock().instant(), e), e);
    }
  }

  private Object argument(Parameter parameter, EngineValues values, Injectables injectables) {
    Class<?> type = parameter.getType();
    return injectables
        .find(parameter)
        .map(values::value)
        .orElseThrow(
            () ->
                refusal(
                    "a parameter of type %s cannot be injected; these can: %s"
                        .formatted(type.getName(), injectables.names()),
                    null));
  }

  private ExtensionConfigurationException refusal(String reason, @Nullable Throwable cause) {
    return new ExtensionConfigurationException(
        "@SeedWorld(\"%s\") on %s: %s".formatted(name(), method, reason), cause);
  }
}
