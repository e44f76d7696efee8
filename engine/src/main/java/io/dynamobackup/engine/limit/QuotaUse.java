package io.dynamobackup.engine.limit;

import io.dynamobackup.engine.catalog.Account;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How much of a quota was used, in one account and Region.
 *
 * @param account whose quota it is, and where
 * @param operations the operations that share the quota, mostly one
 * @param quota how often they may be called
 * @param calls how many attempts of them arrived
 * @param throttled how many of these a bucket of the quota refuses
 * @param load how much of the quota the fullest period used: above 1 if, and only if, a call is
 *     throttled; if every call were made twice, it would be twice as much
 * @param tables how many tables the calls of all quotas of the account and Region named
 */
@API(status = Status.EXPERIMENTAL)
public record QuotaUse(
    Account account,
    Set<String> operations,
    Quota quota,
    long calls,
    long throttled,
    double load,
    int tables) {
  static final Comparator<QuotaUse> HIGHEST_LOAD_FIRST =
      Comparator.comparingDouble(QuotaUse::load)
          .reversed()
          .thenComparing(QuotaUse::name)
          .thenComparing(use -> use.account().region())
          .thenComparing(use -> use.account().id());

  /** Returns the peak in calls per period of the quota: {@code 4.2} of five a second. */
  public double peak() {
    return load * quota.calls();
  }

  /**
   * Returns how many times as many calls, made at the same times, the quota just allows; less than
   * 1 if there were too many.
   */
  public double headroom() {
    return 1 / load;
  }

  /**
   * Returns at how many tables the calls are throttled, if they become more as the tables do; empty
   * if they named none.
   */
  public OptionalLong tablesWhenThrottled() {
    return tables == 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) Math.floor(tables * headroom()) + 1);
  }

  /** Returns the sentence of a report. */
  @Override
  public String toString() {
    String text =
        "%s peaked at %s of %s (%d %%)"
            .formatted(name(), quota.rate(number(peak())), quota, Math.round(100 * load));
    if (throttled > 0) {
      return text + ": %d of %d calls are throttled".formatted(throttled, calls);
    }
    OptionalLong most = tablesWhenThrottled();
    return most.isPresent()
        ? text + "; at %d tables, not %d, it is throttled".formatted(most.getAsLong(), tables)
        : text
            + "; with more than %s times the calls it is throttled".formatted(number(headroom()));
  }

  /** Returns the operations, as a name. */
  public String name() {
    return String.join(", ", new TreeSet<>(operations));
  }

  private static String number(double value) {
    String digits = String.format(Locale.ROOT, "%.1f", value);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }
}
