package io.dynamobackup.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/** What the class path contributes to every engine; looked for once, as it does not change. */
final class Providers {
  private static final Map<Class<?>, List<?>> FOUND = new ConcurrentHashMap<>();

  private Providers() {}

  /** The loader of this class, not that of the thread: a test's own loader may not see us. */
  @SuppressWarnings("unchecked") // found by that very class
  static <T> List<T> of(Class<T> service) {
    List<?> found = FOUND.get(service);
    return (List<T>) (found == null ? FOUND.computeIfAbsent(service, Providers::load) : found);
  }

  private static <T> List<T> load(Class<T> service) {
    List<T> all = new ArrayList<>();
    ServiceLoader.load(service, DynamoDbEngine.class.getClassLoader()).forEach(all::add);
    return List.copyOf(all);
  }
}
