package io.dynamobackup.engine.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
  private final List<Idle> idle = new ArrayList<>();

  /** A provider that did not have to make its operations yet. */
  private record Idle(OperationProvider provider, EngineServices services) {
    boolean mayHave(String operation) {
      return provider.mayHave(operation);
    }

    /** One that its provider does not own up to would be there only by chance. */
    List<BoundOperation<?, ?>> operations() {
      List<BoundOperation<?, ?>> operations = provider.operations(services);
      for (BoundOperation<?, ?> operation : operations) {
        if (!mayHave(operation.name())) {
          throw new IllegalStateException(
              "%s provides operation %s, which by its mayHave it cannot have"
                  .formatted(provider.getClass().getName(), operation.name()));
        }
      }
      return operations;
    }
  }

  /** Takes the operations of every provider; two of one name are an error that names both. */
  Operations(List<OperationProvider> providers, EngineServices services) {
    for (OperationProvider provider : providers) {
      provider.settle(services);
      idle.add(new Idle(provider, services));
    }
  }

  /**
   * Returns the operations of a fork. What AWS Backup's features react to happens without a call,
   * too, so those that were made are made there at once.
   */
  Operations fork(List<OperationProvider> providers, EngineServices services) {
    Operations fork = new Operations(providers, services);
    fork.make(each -> each.provider() instanceof AwsBackupProvider && hasMade(each.provider()));
    return fork;
  }

  private synchronized boolean hasMade(OperationProvider provider) {
    return idle.stream().noneMatch(each -> each.provider() == provider);
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

  private synchronized void make(Predicate<Idle> asked) {
    for (Idle each : List.copyOf(idle)) {
      if (asked.test(each)) {
        each.operations().forEach(this::add);
        idle.remove(each);
      }
    }
  }

  /** Returns the operation, or null when no provider has it. */
  public @Nullable BoundOperation<?, ?> find(String name) {
    BoundOperation<?, ?> made = byName.get(name);
    if (made == null) {
      make(provider -> provider.mayHave(name));
    }
    return made == null ? byName.get(name) : made;
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
    make(provider -> true);
    return new TreeMap<>(byName).keySet();
  }
}
