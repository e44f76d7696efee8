package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.error.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How often operations may be called, per account and region. Immutable.
 *
 * <pre>{@code
 * EngineOptions.instant().toBuilder()
 *     .quotas(Quotas.documented().with("CreateBackup", Quota.perSecond(2)))
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class Quotas {
  private static final Quotas UNLIMITED = new Quotas(List.of(), false);

  private final List<Limit> limits;
  private final Map<String, List<Limit>> byOperation;
  private final boolean tableCapacity;

  private Quotas(List<Limit> limits, boolean tableCapacity) {
    this.limits = List.copyOf(limits);
    this.byOperation = byOperation(limits);
    this.tableCapacity = tableCapacity;
  }

  private static Map<String, List<Limit>> byOperation(List<Limit> limits) {
    Map<String, List<Limit>> byOperation = new HashMap<>();
    for (Limit limit : limits) {
      for (String operation : limit.operations()) {
        List<Limit> all = new ArrayList<>(byOperation.getOrDefault(operation, List.of()));
        all.add(limit);
        byOperation.put(operation, List.copyOf(all));
      }
    }
    return Map.copyOf(byOperation);
  }

  /** Made when they are asked for: most engines throttle nothing. */
  private static final class Documented {
    static final Quotas ALL = new Quotas(DocumentedQuota.limits(), true);
  }

  /** Made when they are asked for. */
  private static final class Seen {
    static final Quotas ALL = asObserved();
  }

  /** Returns no quotas: nothing is throttled, and tables do not run out of capacity. */
  public static Quotas unlimited() {
    return UNLIMITED;
  }

  /** Returns the rates AWS documents; tables have the capacity they are given. */
  public static Quotas documented() {
    return Documented.ALL;
  }

  /** Returns the bursts AWS was seen to allow, and the documented rates where none were seen. */
  public static Quotas observed() {
    return Seen.ALL;
  }

  private static Quotas asObserved() {
    Quotas quotas = documented();
    for (ObservedQuota observed : ObservedQuota.ALL) {
      for (String operation : observed.isShared() ? Set.<String>of() : observed.operations()) {
        quotas = quotas.without(operation);
      }
      Limit limit = observed.limit();
      quotas = limit == null ? quotas : quotas.with(limit);
    }
    return quotas;
  }

  /** Returns these quotas with another one for an operation, in place of all that limits it. */
  public Quotas with(String operation, Quota quota) {
    return without(operation).with(Limit.of(operation, Objects.requireNonNull(quota, "quota")));
  }

  private Quotas with(Limit limit) {
    List<Limit> more = new ArrayList<>(limits);
    more.add(limit);
    return new Quotas(List.copyOf(more), tableCapacity);
  }

  /** Returns these quotas without any for an operation. */
  public Quotas without(String operation) {
    Objects.requireNonNull(operation, "operation");
    return new Quotas(
        limits.stream()
            .map(limit -> limit.limits(operation) ? limit.without(operation) : limit)
            .filter(limit -> !limit.operations().isEmpty())
            .toList(),
        tableCapacity);
  }

  /**
   * Returns these quotas with tables and indexes that run out of capacity: of what is provisioned,
   * and of on-demand maxima.
   */
  public Quotas withTableCapacity() {
    return new Quotas(limits, true);
  }

  /** Returns these quotas with tables and indexes that never run out of capacity. */
  public Quotas withoutTableCapacity() {
    return new Quotas(limits, false);
  }

  /** Returns true if tables and indexes run out of capacity. */
  public boolean limitTableCapacity() {
    return tableCapacity;
  }

  /** Refuses a quota of an operation that is none of these, which are not asked for in vain. */
  public void requireOperations(Supplier<Set<String>> known) {
    if (isEmpty() || this == documented() || this == observed()) {
      return;
    }
    for (String operation : operations()) {
      if (!known.get().contains(operation)) {
        throw new IllegalArgumentException(
            "the quota of %s limits nothing: the engine has no such operation%s"
                .formatted(operation, Spelling.of(operation, known.get())));
      }
    }
  }

  /** Returns true if no operation is limited. */
  boolean isEmpty() {
    return limits.isEmpty();
  }

  /** Returns the operations that are limited, in alphabetical order. */
  Set<String> operations() {
    return new TreeSet<>(byOperation.keySet());
  }

  /** Returns what limits an operation. */
  List<Limit> limitsOf(String operation) {
    return byOperation.getOrDefault(operation, List.of());
  }
}
