package io.dynamobackup.engine.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** All operations of one engine, by API name. */
@API(status = Status.INTERNAL)
public final class Operations {
  private final Map<String, BoundOperation<?, ?>> byName = new HashMap<>();

  /** Takes the operations of every provider; two of one name are an error that names both. */
  public Operations(Iterable<OperationProvider> providers, EngineServices services) {
    for (OperationProvider provider : providers) {
      provider.operations(services).forEach(this::add);
    }
  }

  /** Takes operations that are built already; two of one name are an error that names both. */
  public Operations(Iterable<BoundOperation<?, ?>> operations) {
    operations.forEach(this::add);
  }

  private void add(BoundOperation<?, ?> operation) {
    BoundOperation<?, ?> other = byName.putIfAbsent(operation.name(), operation);
    if (other != null) {
      throw new IllegalStateException(
          "operation %s is provided twice: by %s and by %s"
              .formatted(
                  operation.name(),
                  other.operation().getClass().getName(),
                  operation.operation().getClass().getName()));
    }
  }

  /** Returns the operation, or null when no provider has it. */
  public @Nullable BoundOperation<?, ?> find(String name) {
    return byName.get(name);
  }

  /** Returns an operation that is known to exist. */
  public BoundOperation<?, ?> named(String name) {
    BoundOperation<?, ?> operation = byName.get(name);
    if (operation == null) {
      throw new IllegalStateException("no provider has the operation " + name);
    }
    return operation;
  }

  /** Returns the names of all operations, in alphabetical order. */
  public Set<String> names() {
    return new TreeMap<>(byName).keySet();
  }
}
