package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.stubbing.Calls;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The operations whose calls a sweep hits. */
final class SweptOperations {
  private SweptOperations() {}

  /**
   * Returns those of the names, or all without any.
   *
   * @throws IllegalArgumentException if a name is none of an operation
   */
  static Predicate<String> of(String... names) {
    List.of(names).forEach(Calls::operation);
    Set<String> only = new HashSet<>(List.of(names));
    return only.isEmpty() ? operation -> true : only::contains;
  }
}
