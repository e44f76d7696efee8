package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.pipeline.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How near the calls of a test came to the quotas of AWS, whether or not the engine throttles: the
 * peak of each quota, what of it is throttled, and how much room there is.
 *
 * <pre>{@code
 * assertThat(engine.quotas().of("ListBackups")).hasValueSatisfying(
 *     use -> assertThat(use.load()).isLessThan(0.5));
 * }</pre>
 *
 * <p>Every attempt counts, retries and those that stubs answer included. It measures by the quotas
 * of the engine, or, if it has none, by those AWS documents. May be shared between threads.
 */
@API(status = Status.EXPERIMENTAL)
public final class FlightRecorder {
  private final Quotas quotas;
  private final Map<Account, AccountUsage> accounts = new ConcurrentHashMap<>();

  FlightRecorder(Quotas quotas) {
    this.quotas = quotas;
  }

  void add(Call call) {
    List<Limit> limits = quotas.limitsOf(call.operation());
    if (!limits.isEmpty()) {
      accounts.computeIfAbsent(call.account(), AccountUsage::new).add(call, limits);
    }
  }

  /** Returns what was used of each quota that was used at all, the highest load first. */
  public List<QuotaUse> uses() {
    return accounts.values().stream()
        .flatMap(account -> account.uses().stream())
        .sorted(QuotaUse.HIGHEST_LOAD_FIRST)
        .toList();
  }

  /** Returns what was used of the quota of an operation: where it was used most. */
  public Optional<QuotaUse> of(String operation) {
    return uses().stream().filter(use -> use.operations().contains(operation)).findFirst();
  }

  /** Forgets what was called. */
  public void reset() {
    accounts.clear();
  }

  /** Returns a sentence for each quota that was used. */
  @Override
  public String toString() {
    return uses().stream().map(QuotaUse::toString).collect(Collectors.joining("\n"));
  }
}
