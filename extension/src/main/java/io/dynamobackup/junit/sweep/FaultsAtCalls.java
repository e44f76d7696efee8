package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.stubbing.Fault;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/** Has faults happen to the first attempts of some calls. */
final class FaultsAtCalls implements SweptCalls.Step {
  private final Combination combination;
  private final Map<Integer, Pair> ahead = new HashMap<>();
  private final Map<Integer, String> found = new HashMap<>();

  FaultsAtCalls(Combination combination) {
    this.combination = combination;
    combination.pairs().forEach(pair -> ahead.put(pair.number(), pair));
  }

  @Override
  public SdkResponse take(int number, Call call, Chain chain) {
    Fault fault = fault(number, call.operation());
    return fault == null ? chain.proceed(call) : fault.intercept(call, chain);
  }

  private synchronized @Nullable Fault fault(int number, String operation) {
    Pair pair = ahead.remove(number);
    if (pair == null) {
      return null;
    }
    found.put(number, operation);
    return pair.operation().equals(operation) ? pair.fault().fault() : null;
  }

  /** Refuses a test that did not make the calls it made when the faults were chosen. */
  synchronized void requireHappened(@Nullable Throwable ended) {
    for (Pair pair : combination.pairs()) {
      String now = found.get(pair.number());
      if (!pair.operation().equals(now)) {
        throw new IllegalStateException(
            "the test must make the same calls whenever it is run: call %s was %s, and now %s"
                .formatted(
                    pair.number(), pair.operation(), now == null ? "there is none" : "is " + now),
            ended);
      }
    }
  }
}
