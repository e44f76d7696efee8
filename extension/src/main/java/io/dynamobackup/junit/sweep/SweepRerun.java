package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.rerun.TestMethod;
import org.jspecify.annotations.Nullable;

/** One run of a test of a sweep: its calls are counted, and something happens to them. */
abstract class SweepRerun implements Rerun {
  private final String name;
  private final SweptCalls calls;

  SweepRerun(String name, SweptCalls calls) {
    this.name = name;
    this.calls = calls;
  }

  SweptCalls calls() {
    return calls;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public EngineOptions options(EngineOptions ofTest) {
    return ofTest.toBuilder().outermostInterceptor(calls).build();
  }

  @Override
  public void started(DynamoDbEngine engine) {}

  @Override
  public void run(TestMethod test) throws Throwable {
    Throwable thrown = thrownBy(test);
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Runs the test method with its calls counted, and returns what it threw. */
  final @Nullable Throwable thrownBy(TestMethod test) {
    calls.begin();
    try {
      test.run();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    } finally {
      calls.end();
    }
  }

  @Override
  public Throwable failed(Throwable thrown) {
    return thrown;
  }

  @Override
  public void ended() {}

  /** One place that fails says nothing of the others. */
  @Override
  public void stop() {}
}
