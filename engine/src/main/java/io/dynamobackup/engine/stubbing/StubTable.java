package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Which stub answers a call: the one of the lowest priority number, of several the newest, that
 * matches the call and is due. Without one the call goes on to the engine.
 *
 * <p>Choosing counts, and moves the scenario on, before another call is looked at: parallel calls
 * never get more answers than a stub has. The answer itself is given outside the lock.
 */
final class StubTable implements Interceptor {
  private final List<InstalledStub> stubs = new ArrayList<>();
  private final Scenarios scenarios = new Scenarios();
  private volatile StubIndex index = StubIndex.EMPTY;

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    List<InstalledStub> candidates = index.candidates(call.operation());
    Stub stub = candidates.isEmpty() ? null : choose(candidates, call);
    return stub == null ? chain.proceed(call) : stub.answer().give(call, chain);
  }

  private synchronized @Nullable Stub choose(List<InstalledStub> candidates, Call call) {
    InstalledStub chosen = null;
    for (InstalledStub candidate : candidates) {
      if (candidate.match(call, scenarios) && chosen == null && candidate.isDue()) {
        chosen = candidate;
      }
    }
    if (chosen == null) {
      return null;
    }
    chosen.answer();
    scenarios.take(chosen.stub().step());
    return chosen.stub();
  }

  synchronized void add(Stub stub) {
    stubs.add(new InstalledStub(stub));
    index = StubIndex.of(stubs);
  }

  /** Takes a stub out; false when it is not there. */
  synchronized boolean remove(Stub stub) {
    boolean removed = stubs.removeIf(each -> each.stub() == stub);
    index = StubIndex.of(stubs);
    return removed;
  }

  synchronized void reset() {
    stubs.clear();
    index = StubIndex.EMPTY;
    scenarios.reset();
  }

  synchronized void resetScenarios() {
    scenarios.reset();
  }

  /** Returns the stubs that never answered a call, and why, the oldest first. */
  synchronized List<String> unused() {
    return stubs.stream()
        .filter(InstalledStub::isUnused)
        .map(stub -> stub.stub() + ": " + reason(stub))
        .toList();
  }

  private String reason(InstalledStub unused) {
    ScenarioStep step = unused.stub().step();
    if (isOutOfReach(step)) {
      return "no stub sets the state \"%s\" of scenario \"%s\""
          .formatted(step.required(), step.scenario());
    }
    if (step.scenario() != null && unused.matched() == 0) {
      return "no call matched it; scenario \"%s\" is in state \"%s\""
          .formatted(step.scenario(), scenarios.state(step.scenario()));
    }
    return unused.matched() == 0
        ? "no call matched it"
        : "of %s that matched it none was its turn, or another stub answered"
            .formatted(unused.matched());
  }

  private boolean isOutOfReach(ScenarioStep step) {
    return step.scenario() != null
        && step.required() != null
        && !step.required().equals(Calls.STARTED)
        && stubs.stream()
            .map(stub -> stub.stub().step())
            .noneMatch(
                other ->
                    step.scenario().equals(other.scenario())
                        && step.required().equals(other.next()));
  }
}
