package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
  private final Set<OperationProvider> used = new LinkedHashSet<>();

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

  /** Returns one, and after it the others that anybody asked for yet, by id and Region. */
  public List<Account> known(Account first) {
    Stream<Account> others =
        inhabited.keySet().stream()
            .filter(account -> !account.equals(first))
            .sorted(Comparator.comparing(Account::id).thenComparing(Account::region));
    return Stream.concat(Stream.of(first), others).toList();
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
    return present == null ? inhabit(account) : present;
  }

  private synchronized Inhabited inhabit(Account account) {
    Inhabited present = inhabited.get(account);
    if (present == null) {
      present = settle(account);
      inhabited.put(account, present);
    }
    return present;
  }

  /**
   * Has providers make their operations, in every account: what one listens to as it makes them may
   * happen in another account than that in which it is called.
   */
  private synchronized void use(Predicate<OperationProvider> asked) {
    for (OperationProvider provider : providers) {
      if (!used.contains(provider) && asked.test(provider)) {
        used.add(provider);
        inhabited.values().forEach(each -> each.operations().make(provider, each.services()));
      }
    }
  }

  private Inhabited settle(Account account) {
    Tables tables = new Tables(account, shared.storage(), shared.metered());
    return settle(account, tables, new Backups(), new FeatureStates());
  }

  private Inhabited settle(Account account, Tables tables, Backups backups, FeatureStates states) {
    shared.origins().watch(tables);
    EngineServices services = new EngineServices(shared, account, tables, backups, states, this);
    Operations operations = new Operations(this::use);
    providers.forEach(provider -> provider.settle(services));
    used.forEach(provider -> operations.make(provider, services));
    return new Inhabited(services, operations);
  }

  /**
   * Returns accounts that have the same now and go on by themselves. What it takes depends on the
   * number of tables, not of items.
   *
   * @param sharedByFork what the accounts of the fork have in common
   */
  public synchronized Accounts fork(SharedServices sharedByFork) {
    Accounts fork = new Accounts(sharedByFork, providers);
    fork.used.addAll(used);
    inhabited.forEach(
        (account, present) -> {
          EngineServices services = present.services();
          fork.inhabited.put(
              account,
              fork.settle(
                  account,
                  services.tables().fork(sharedByFork.metered()),
                  services.backups().fork(),
                  services.states().fork()));
        });
    return fork;
  }
}
