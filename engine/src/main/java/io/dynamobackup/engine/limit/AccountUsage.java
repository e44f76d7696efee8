package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.NamedTables;
import io.dynamobackup.engine.pipeline.TableReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was used of the quotas of one account and Region. */
final class AccountUsage {
  private final Account account;
  private final Map<Limit, Usage> usages = new LinkedHashMap<>();
  private final Map<String, List<Usage>> byOperation = new HashMap<>();
  private final Set<String> tables = new HashSet<>();
  private List<String> latest = List.of();

  AccountUsage(Account account) {
    this.account = account;
  }

  synchronized void add(Call call, List<Limit> limits) {
    byOperation
        .computeIfAbsent(call.operation(), name -> usagesOf(limits))
        .forEach(usage -> usage.add(call.at()));
    note(NamedTables.references(call.operation(), call.request()));
  }

  /** Most calls name what the one before named. */
  private void note(List<String> references) {
    if (!references.equals(latest)) {
      references.forEach(reference -> tables.add(TableReference.name(reference)));
      latest = references;
    }
  }

  private List<Usage> usagesOf(List<Limit> limits) {
    return limits.stream().map(limit -> usages.computeIfAbsent(limit, Usage::new)).toList();
  }

  synchronized List<QuotaUse> uses() {
    return usages.values().stream().map(usage -> usage.use(account, tables.size())).toList();
  }
}
