package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Throttles the calls that are too many for a quota, account by account and Region by Region; those
 * it throttles use nothing up.
 */
@API(status = Status.INTERNAL)
public final class RateLimiter implements Interceptor {
  private final Quotas quotas;
  private final Map<Limited, Allowance> allowances = new ConcurrentHashMap<>();

  /** Starts with nothing used up. */
  public RateLimiter(Quotas quotas) {
    this.quotas = quotas;
  }

  /** Returns a limiter with other quotas; of a limit that is in both, the same is used up. */
  public RateLimiter fork(Quotas quotasOfFork) {
    RateLimiter fork = new RateLimiter(quotasOfFork);
    allowances.forEach((limited, used) -> fork.allowances.put(limited, used.fork()));
    return fork;
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    List<Limit> limits = quotas.limitsOf(call.operation());
    for (Limit limit : limits) {
      if (!allowance(call.account(), limit).tryConsume(call.at())) {
        throw Errors.throttling(limit.text());
      }
    }
    return chain.proceed(call);
  }

  private Allowance allowance(Account account, Limit limit) {
    return allowances.computeIfAbsent(
        new Limited(account, limit), key -> new Allowance(limit.quota()));
  }

  private record Limited(Account account, Limit limit) {}
}
