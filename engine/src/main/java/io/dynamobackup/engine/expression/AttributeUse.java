package io.dynamobackup.engine.expression;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which attributes of an item an expression names, in the order it names them. */
final class AttributeUse {
  private final Set<String> attributes = new LinkedHashSet<>();
  private final Set<String> nested = new LinkedHashSet<>();

  void add(Path path) {
    attributes.add(path.attribute());
    if (path.isNested()) {
      nested.add(path.attribute());
    }
  }

  Set<String> attributes() {
    return Collections.unmodifiableSet(attributes);
  }

  /** Refuses paths into attributes that are keys, which are never maps or lists. */
  void requireScalars(Collection<String> keys, Collection<String> indexKeys) {
    requireScalars("Key", keys);
    requireScalars("IndexKey", indexKeys);
  }

  private void requireScalars(String what, Collection<String> keys) {
    for (String key : keys) {
      if (nested.contains(key)) {
        throw InvalidExpression.because(
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
                + " allowed: %s: %s".formatted(what, key));
      }
    }
  }
}
