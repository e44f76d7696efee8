package io.dynamobackup.engine.operation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All operations of one account in one Region, by API name. Those of a provider are made when one
 * of them is asked for.
 */
@API(status = Status.INTERNAL)
public final class Operations {
  private final Map<String, BoundOperation<?, ?>> byName = new ConcurrentHashMap<>();
  private final Consumer<Predicate<OperationProvider>> makers;

  /** Starts without operations; who makes them is told which providers are asked for theirs. */
  Operations(Consumer<Predicate<OperationProvider>> makers) {
    this.makers = makers;
  }

  /** Takes operations that are built already; two of one name are an error that names both. */
  public Operations(Iterable<BoundOperation<?, ?>> operations) {
    this(asked -> {});
    operations.forEach(this::add);
  }

  /**
   * Has a provider make its operations. One that it does not own up to would be there only by
   * chance, and two of one name are an error that names both.
   */
  void make(OperationProvider provider, EngineServices services) {
    for (BoundOperation<?, ?> operation : provider.operations(services)) {
      if (!provider.mayHave(operation.name())) {
        throw new IllegalStateException(
            "%s provides operation %s, which by its mayHave it cannot have"
                .formatted(provider.getClass().getName(), operation.name()));
      }
      add(operation);
    }
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
    BoundOperation<?, ?> made = byName.get(name);
    if (made != null) {
      return made;
    }
    makers.accept(provider -> provider.mayHave(name));
    return byName.get(name);
  }

  /** Returns an operation that is known to exist. */
  public BoundOperation<?, ?> named(String name) {
    BoundOperation<?, ?> operation = find(name);
    if (operation == null) {
      throw new IllegalStateException("no provider has the operation " + name);
    }
    return operation;
  }

  /** Returns the names of all operations, in alphabetical order. */
  public Set<String> names() {
    makers.accept(provider -> true);
    return new TreeMap<>(byName).keySet();
  }
}
