package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkResponse;

/**
 * The calls that a test makes while it runs, numbered from 1; a call and its retries are one. What
 * prepares the test, and what comes after it, is not counted.
 */
final class SweptCalls implements Interceptor {
  private final Predicate<String> operations;
  private final Step step;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> made = new ArrayList<>();
  private boolean running;

  /** What happens to the calls. */
  @FunctionalInterface
  interface Step {
    /** Answers an attempt of the call of that number. */
    SdkResponse take(int number, Call call, Chain chain);
  }

  /** Counts the calls of some operations. */
  SweptCalls(Predicate<String> operations, Step step) {
    this.operations = operations;
    this.step = step;
  }

  /** Returns what counts the calls of some operations, and nothing else. */
  static SweptCalls counting(Predicate<String> operations) {
    return new SweptCalls(operations, (number, call, chain) -> chain.proceed(call));
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    int number = operations.test(call.operation()) ? number(call) : 0;
    return number == 0 ? chain.proceed(call) : step.take(number, call, chain);
  }

  /** Returns 0 for a call that does not count. */
  private synchronized int number(Call call) {
    if (!running) {
      return 0;
    }
    String id = call.invocation().id();
    return numbers.computeIfAbsent(
        id == null ? call.requestId() : id,
        key -> {
          made.add(call.operation());
          return made.size();
        });
  }

  synchronized void begin() {
    running = true;
  }

  synchronized void end() {
    running = false;
  }

  /** Returns the operations of the calls so far, in order. */
  synchronized List<String> made() {
    return List.copyOf(made);
  }
}
