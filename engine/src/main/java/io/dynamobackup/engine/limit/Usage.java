package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.Account;
import java.time.Instant;

/** The calls that share a quota: how many there were, and how many a bucket would have refused. */
final class Usage {
  private final Limit limit;
  private final PeakLoad peak;
  private final Allowance allowance;
  private long throttled;

  Usage(Limit limit) {
    this.limit = limit;
    this.peak = new PeakLoad(limit.quota());
    this.allowance = new Allowance(limit.quota());
  }

  void add(Instant at) {
    peak.add(at);
    if (!allowance.tryConsume(at)) {
      throttled++;
    }
  }

  QuotaUse use(Account account, int tables) {
    return new QuotaUse(
        account, limit.operations(), limit.quota(), peak.calls(), throttled, peak.share(), tables);
  }
}
