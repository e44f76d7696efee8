package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.NamedTables;
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

  AccountUsage(Account account) {
    this.account = account;
  }

  synchronized void add(Call call, List<Limit> limits) {
    byOperation
        .computeIfAbsent(call.operation(), name -> usagesOf(limits))
        .forEach(usage -> usage.add(call.at()));
    NamedTables.of(call.operation(), call.request()).forEach(tables::add);
  }

  private List<Usage> usagesOf(List<Limit> limits) {
    return limits.stream().map(limit -> usages.computeIfAbsent(limit, Usage::new)).toList();
  }

  synchronized List<QuotaUse> uses() {
    return usages.values().stream().map(usage -> usage.use(account, tables.size())).toList();
  }
}
