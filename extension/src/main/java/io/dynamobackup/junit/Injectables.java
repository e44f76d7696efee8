package io.dynamobackup.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** All types that tests may have parameters of. */
final class Injectables {
  private final Map<String, Injectable<?>> byType = new LinkedHashMap<>();
  private final Map<String, InjectableProvider> providers = new LinkedHashMap<>();

  Injectables(Iterable<InjectableProvider> services) {
    for (InjectableProvider provider : services) {
      for (Injectable<?> injectable : provider.injectables()) {
        add(injectable, provider);
      }
    }
  }

  /** Returns those of this JVM; the services are looked up once in a run. */
  static Injectables of(ExtensionContext context) {
    return TestEngines.store(context.getRoot())
        .getOrComputeIfAbsent(
            Injectables.class,
            key ->
                new Injectables(
                    ServiceLoader.load(
                        InjectableProvider.class, Injectables.class.getClassLoader())),
            Injectables.class);
  }

  private void add(Injectable<?> injectable, InjectableProvider provider) {
    InjectableProvider other = providers.putIfAbsent(injectable.type(), provider);
    if (other != null) {
      throw new ExtensionConfigurationException(
          "the type %s is injected by two providers: %s and %s"
              .formatted(
                  injectable.type(), other.getClass().getName(), provider.getClass().getName()));
    }
    byType.put(injectable.type(), injectable);
  }

  /** Returns what is injected for a parameter; refuses one that is marked and of another type. */
  Optional<Injectable<?>> find(ParameterContext parameter) {
    return find(parameter.getParameter().getType(), parameter::isAnnotated);
  }

  /** Returns what is injected for a parameter of a method that is no test's. */
  Optional<Injectable<?>> find(Parameter parameter) {
    return find(
        parameter.getType(), annotation -> AnnotationSupport.isAnnotated(parameter, annotation));
  }

  private Optional<Injectable<?>> find(
      Class<?> type, Predicate<Class<? extends Annotation>> marks) {
    Injectable<?> ofType = byType.get(type.getName());
    Injectable<?> found = ofType != null && isMarked(marks, ofType.mark()) ? ofType : null;
    for (Injectable<?> each : byType.values()) {
      Class<? extends Annotation> mark = each.mark();
      if (mark != null && marks.test(mark) && (found == null || !mark.equals(found.mark()))) {
        throw new ExtensionConfigurationException(
            "@%s belongs on a parameter of type %s, not %s"
                .formatted(mark.getSimpleName(), each.type(), type.getName()));
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean isMarked(
      Predicate<Class<? extends Annotation>> marks, @Nullable Class<? extends Annotation> mark) {
    return mark == null || marks.test(mark);
  }

  /** Returns how parameters of the types are written, in alphabetical order, for messages. */
  String names() {
    TreeSet<String> names = new TreeSet<>();
    byType.values().forEach(each -> names.add(each.name()));
    return String.join(", ", names);
  }
}
