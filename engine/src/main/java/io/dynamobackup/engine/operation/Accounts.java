package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * All accounts in all Regions of one engine. What one of them has is its own, and is made when it
 * is first asked for.
 */
@API(status = Status.EXPERIMENTAL)
public final class Accounts {
  private final SharedServices shared;
  private final List<OperationProvider> providers;
  private final Map<Account, Inhabited> inhabited = new ConcurrentHashMap<>();

  /** What an account has, and what can be done with it. */
  private record Inhabited(EngineServices services, Operations operations) {}

  /** Creates the accounts of one engine, each with the operations of every provider. */
  public Accounts(SharedServices shared, List<OperationProvider> providers) {
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

  /** Returns what those accounts have that anybody asked for yet. */
  Stream<EngineServices> all() {
    return inhabited.values().stream().map(Inhabited::services);
  }

  /** Returns those that anybody asked for yet. */
  public Set<Account> known() {
    return Set.copyOf(inhabited.keySet());
  }

  /** Does what is due, alone and at its instant. */
  public void carryOut(Job job, Instant due) {
    shared
        .clock()
        .at(
            due,
            () -> {
              job.chore().carryOut(services(job.account()), due);
              return job;
            });
  }

  private Inhabited of(Account account) {
    Inhabited present = inhabited.get(account);
    return present == null ? inhabited.computeIfAbsent(account, this::settle) : present;
  }

  private Inhabited settle(Account account) {
    Tables tables = new Tables(account, shared.storage(), shared.metered());
    EngineServices services = services(account, tables, new Backups(), new FeatureStates());
    return new Inhabited(services, new Operations(providers, services));
  }

  private EngineServices services(
      Account account, Tables tables, Backups backups, FeatureStates states) {
    shared.origins().watch(tables);
    return new EngineServices(shared, account, tables, backups, states, this);
  }

  /**
   * Returns accounts that have the same now and go on by themselves. What it takes depends on the
   * number of tables, not of items.
   *
   * @param sharedByFork what the accounts of the fork have in common
   */
  public Accounts fork(SharedServices sharedByFork) {
    Accounts fork = new Accounts(sharedByFork, providers);
    inhabited.forEach(
        (account, present) -> {
          EngineServices services = present.services();
          EngineServices ofFork =
              fork.services(
                  account,
                  services.tables().fork(sharedByFork.metered()),
                  services.backups().fork(),
                  services.states().fork());
          fork.inhabited.put(
              account, new Inhabited(ofFork, present.operations().fork(providers, ofFork)));
        });
    return fork;
  }
}
