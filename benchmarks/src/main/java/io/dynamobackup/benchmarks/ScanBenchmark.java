package io.dynamobackup.benchmarks;

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

/** All pages of a table of a hundred thousand items. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanBenchmark {
  private static final int ORDERS = 100_000;

  @Param({"ENGINE", "LOCAL_EMBEDDED", "LOCAL_HTTP"})
  public Contestant contestant = Contestant.ENGINE;

  private World world = World.NONE;

  @Setup
  public void start() {
    world = contestant.start();
    Orders.create(world.setup());
    Orders.fill(world.setup(), ORDERS);
  }

  @TearDown
  public void stop() {
    world.stop();
  }

  @Benchmark
  public int scan() {
    int items =
        world.client().scanPaginator(request -> request.tableName(Orders.TABLE)).stream()
            .mapToInt(page -> page.count())
            .sum();
    if (items != ORDERS) {
      throw new IllegalStateException(items + " of " + ORDERS + " items");
    }
    return items;
  }
}
