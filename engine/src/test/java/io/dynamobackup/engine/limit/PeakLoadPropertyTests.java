package io.dynamobackup.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PeakLoadPropertyTests {

  @Property(seed = "42", tries = 300)
  void the_share_is_that_of_the_fullest_of_all_periods(
      @ForAll @IntRange(min = 1, max = 50) int rate,
      @ForAll @IntRange(min = 1, max = 50) int burst,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 400) Integer> pauses) {
    PeakLoad load = new PeakLoad(Quota.perSecond(rate).withBurst(burst));
    List<Long> calls = calls(pauses);
    calls.forEach(millis -> load.add(Instant.ofEpochMilli(millis)));

    double fullest = 0;
    for (int first = 0; first < calls.size(); first++) {
      for (int last = first; last < calls.size(); last++) {
        double seconds = (calls.get(last) - calls.get(first)) / 1000.0;
        fullest = Math.max(fullest, (last - first + 1) / (burst + rate * seconds));
      }
    }

    assertThat(load.share()).isCloseTo(fullest, within(1e-9));
  }

  /** So many times as many calls are throttled if, and only if, the share says so. */
  @Property(seed = "42", tries = 300)
  void calls_are_throttled_if_and_only_if_the_share_is_above_one(
      @ForAll @IntRange(min = 1, max = 20) int rate,
      @ForAll @IntRange(min = 1, max = 5) int times,
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 400) Integer> pauses) {
    Quota quota = Quota.perSecond(rate);
    PeakLoad load = new PeakLoad(quota);
    Allowance allowance = new Allowance(quota);
    boolean throttled = false;
    for (long millis : calls(pauses)) {
      load.add(Instant.ofEpochMilli(millis));
      for (int i = 0; i < times; i++) {
        throttled |= !allowance.tryConsume(Instant.ofEpochMilli(millis));
      }
    }

    assertThat(throttled).isEqualTo(load.share() * times > 1 + 1e-9);
  }

  private static List<Long> calls(List<Integer> pauses) {
    List<Long> calls = new ArrayList<>();
    long millis = 0;
    for (int pause : pauses) {
      millis += pause;
      calls.add(millis);
    }
    return calls;
  }
}
