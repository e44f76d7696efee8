package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Ten years of a nightly backup job with retention, run by the scheduler on the fake clock, beside
 * the same calls made one after the other: the time of one call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TimeLapseBenchmark {
  private static final int NIGHTS = 3_650;

  private DynamoDbEngine engine = DynamoDbEngine.start();
  private Rotation rotation = new Rotation(engine.client());

  @Setup(Level.Invocation)
  public void start() {
    engine = DynamoDbEngine.start();
    Music.create(engine.client());
    rotation = new Rotation(engine.client());
  }

  @TearDown(Level.Invocation)
  public void stop() {
    engine.close();
    if (rotation.calls() != Rotation.CALLS) {
      throw new IllegalStateException("%s calls were made".formatted(rotation.calls()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Rotation.CALLS)
  public int tenYears() {
    ScheduledExecutorService executor = engine.scheduledExecutor();
    ScheduledFuture<?> nightly = executor.scheduleAtFixedRate(rotation, 1, 1, TimeUnit.DAYS);
    engine.clock().advance(Duration.ofDays(NIGHTS));
    nightly.cancel(false);
    return rotation.calls();
  }

  @Benchmark
  @OperationsPerInvocation(Rotation.CALLS)
  public int plainCalls() {
    for (int night = 0; night < NIGHTS; night++) {
      rotation.run();
    }
    return rotation.calls();
  }
}
