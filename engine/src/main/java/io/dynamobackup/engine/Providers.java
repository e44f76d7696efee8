package io.dynamobackup.engine;

import java.util.List;
import java.util.ServiceLoader;

/** What the class path contributes to every engine. */
final class Providers {
  private Providers() {}

  /** The loader of this class, not that of the thread: a test's own loader may not see us. */
  static <T> List<T> of(Class<T> service) {
    return ServiceLoader.load(service, DynamoDbEngine.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
