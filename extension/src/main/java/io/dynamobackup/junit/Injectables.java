package io.dynamobackup.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All types that tests may have parameters of. */
final class Injectables {
  private final Map<Class<?>, Injectable<?>> byType = new LinkedHashMap<>();
  private final Map<Class<?>, InjectableProvider> providers = new LinkedHashMap<>();

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
                  injectable.type().getName(),
                  other.getClass().getName(),
                  provider.getClass().getName()));
    }
    byType.put(injectable.type(), injectable);
  }

  Optional<Injectable<?>> find(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** Returns the simple names of the types, in alphabetical order, for messages. */
  String names() {
    TreeSet<String> names = new TreeSet<>();
    byType.keySet().forEach(type -> names.add(type.getSimpleName()));
    return String.join(", ", names);
  }
}
