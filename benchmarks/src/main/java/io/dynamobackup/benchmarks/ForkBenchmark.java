package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A fork of an engine with tables of different sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForkBenchmark {

  @Param({"1000", "1000000"})
  public int items;

  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @Setup
  public void fill() {
    Music.create(engine.client());
    Music.fill(engine.client(), items);
  }

  @TearDown
  public void stop() {
    engine.close();
  }

  @Benchmark
  public Instant fork() {
    try (DynamoDbEngine fork = engine.fork()) {
      return fork.clock().instant();
    }
  }
}
