package io.dynamobackup.junit;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

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
    Injectable<?> ofType = byType.get(parameter.getParameter().getType().getName());
    Injectable<?> found = ofType != null && isMarked(parameter, ofType.mark()) ? ofType : null;
    for (Injectable<?> each : byType.values()) {
      Class<? extends Annotation> mark = each.mark();
      if (mark != null
          && parameter.isAnnotated(mark)
          && (found == null || !mark.equals(found.mark()))) {
        throw new ExtensionConfigurationException(
            "@%s belongs on a parameter of type %s, not %s"
                .formatted(
                    mark.getSimpleName(),
                    each.type(),
                    parameter.getParameter().getType().getName()));
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns what is injected for a parameter that is not marked. */
  Optional<Injectable<?>> find(Class<?> type) {
    Injectable<?> found = byType.get(type.getName());
    return found == null || found.mark() != null ? Optional.empty() : Optional.of(found);
  }

  private static boolean isMarked(
      ParameterContext parameter, @Nullable Class<? extends Annotation> mark) {
    return mark == null || parameter.isAnnotated(mark);
  }

  /** Returns how parameters of the types are written, in alphabetical order, for messages. */
  String names() {
    TreeSet<String> names = new TreeSet<>();
    byType.values().forEach(each -> names.add(each.name()));
    return String.join(", ", names);
  }
}
