package io.dynamobackup.engine.limit;

import java.util.HashSet;
import java.util.Set;

/**
 * A quota, and which operations share it.
 *
 * @param operations the API names
 * @param quota how often they may be called in all
 * @param text what AWS says to a call too many
 */
record Limit(Set<String> operations, Quota quota, String text) {
  private static final String RATE_EXCEEDED = "Rate exceeded";

  /** Returns the limit of one operation. */
  static Limit of(String operation, Quota quota) {
    return new Limit(Set.of(operation), quota, RATE_EXCEEDED);
  }

  boolean limits(String operation) {
    return operations.contains(operation);
  }

  /** Returns this limit of all its operations but one. */
  Limit without(String operation) {
    Set<String> others = new HashSet<>(operations);
    others.remove(operation);
    return new Limit(Set.copyOf(others), quota, text);
  }
}
