package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.stubbing.Fault;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/** Has a fault happen to the first attempt of one call. */
final class FaultAtCall implements SweptCalls.Step {
  private final Pair pair;
  private final Fault fault;
  private @Nullable String found;

  FaultAtCall(Pair pair) {
    this.pair = pair;
    this.fault = pair.fault().fault();
  }

  @Override
  public SdkResponse take(int number, Call call, Chain chain) {
    return number == pair.number() && isFirst(call)
        ? fault.intercept(call, chain)
        : chain.proceed(call);
  }

  private synchronized boolean isFirst(Call call) {
    boolean first = found == null;
    found = call.operation();
    return first && found.equals(pair.operation());
  }

  /** Refuses a test that did not make the call it made without the fault. */
  synchronized void requireHappened() {
    if (!pair.operation().equals(found)) {
      throw new IllegalStateException(
          "the test must make the same calls whenever it is run: call %s was %s, and now %s"
              .formatted(
                  pair.number(),
                  pair.operation(),
                  found == null ? "there is none" : "is " + found));
    }
  }
}
