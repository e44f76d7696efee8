package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.rerun.Rerun;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One run of a test under chaos. */
final class ChaosRerun implements Rerun {
  private final ChaosRun run;
  private final ChaosReruns all;
  private @Nullable DynamoDbEngine engine;
  private @Nullable Throwable failure;

  ChaosRerun(ChaosRun run, ChaosReruns all) {
    this.run = run;
    this.all = all;
  }

  @Override
  public String name() {
    return run.name();
  }

  @Override
  public EngineOptions options(EngineOptions ofTest) {
    if (ofTest.interceptors().stream().noneMatch(Chaos.class::isInstance)) {
      throw new IllegalArgumentException(
          "@ChaosSweep needs a Chaos among the interceptors of the engine:"
              + " DynamoBackupExtension.builder().engine(EngineOptions.instant().toBuilder().interceptor(Chaos.withProbability(0.1,"
              + " throttling())).build())");
    }
    return run.in(ofTest);
  }

  @Override
  public void started(DynamoDbEngine started) {
    this.engine = started;
  }

  private DynamoDbEngine engine() {
    return Objects.requireNonNull(engine, "engine");
  }

  /** The first failure is the one that counts; another comes of what is torn down after it. */
  @Override
  public Throwable failed(Throwable thrown) {
    if (failure != null || engine == null) {
      return thrown;
    }
    failure = thrown;
    Strikes struck = Strikes.of(engine);
    if (struck.size() == 0) {
      return thrown;
    }
    return run.isLookedInto()
        ? new TestAbortedException(
            "fails under this chaos; the runs that follow find the fewest strikes that fail",
            thrown)
        : new ChaosStory(engine, all.told()).failure(thrown);
  }

  @Override
  public void ended() {
    all.ended(run, Strikes.of(engine()), failure != null);
  }

  @Override
  public void stop() {
    all.stop();
  }
}
