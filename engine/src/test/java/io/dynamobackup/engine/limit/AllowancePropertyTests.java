package io.dynamobackup.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AllowancePropertyTests {

  /** What is accepted between two instants is never more than the burst and what comes back. */
  @Property(seed = "43", tries = 300)
  void no_period_has_more_calls_than_the_quota_and_refused_is_only_what_would_be_more(
      @ForAll @IntRange(min = 1, max = 60) int calls,
      @ForAll @IntRange(min = 1, max = 20) int burst,
      @ForAll @Size(max = 60) List<@IntRange(max = 300) Integer> pauses) {
    Allowance bucket = new Allowance(Quota.perSecond(calls).withBurst(burst));
    List<Long> accepted = new ArrayList<>();
    long millis = 0;
    for (int pause : pauses) {
      millis += pause;
      boolean consumed = bucket.tryConsume(Instant.ofEpochMilli(millis));

      assertThat(consumed).isEqualTo(fits(accepted, millis, calls, burst));
      if (consumed) {
        accepted.add(millis);
      }
    }
  }

  /** Looks at every period that ends with the call. */
  private static boolean fits(List<Long> accepted, long millis, int calls, int burst) {
    for (int first = 0; first <= accepted.size(); first++) {
      long start = first == accepted.size() ? millis : accepted.get(first);
      long inPeriod = accepted.size() - first + 1L;
      if (inPeriod * 1000 > burst * 1000L + (millis - start) * calls) {
        return false;
      }
    }
    return true;
  }
}
