package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * All accounts in all Regions of one engine. What one of them has is its own, and is made when it
 * is first asked for.
 */
@API(status = Status.EXPERIMENTAL)
public final class Accounts {
  private final SharedServices shared;
  private final Iterable<OperationProvider> providers;
  private final Map<Account, Inhabited> inhabited = new ConcurrentHashMap<>();

  /** What an account has, and what can be done with it. */
  private record Inhabited(EngineServices services, Operations operations) {}

  /** Creates the accounts of one engine, each with the operations of every provider. */
  public Accounts(SharedServices shared, Iterable<OperationProvider> providers) {
    this.shared = shared;
    this.providers = providers;
  }

  /** Returns what can be done in an account. */
  public Operations operations(Account account) {
    return of(account).operations();
  }

  /** Returns what an account has; not to be asked by a provider while it makes its operations. */
  public EngineServices services(Account account) {
    return of(account).services();
  }

  private Inhabited of(Account account) {
    Inhabited present = inhabited.get(account);
    return present == null ? inhabited.computeIfAbsent(account, this::settle) : present;
  }

  private Inhabited settle(Account account) {
    Tables tables = new Tables(account, shared.storage(), shared.metered());
    shared.origins().watch(tables);
    EngineServices services =
        new EngineServices(shared, account, tables, new Backups(), new FeatureStates(), this);
    return new Inhabited(services, new Operations(providers, services));
  }
}
