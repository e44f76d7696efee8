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
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** An item put and got through the whole stack, among a thousand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ItemBenchmark {
  private static final int ITEMS = 1000;

  @Param({"FLOOR", "ENGINE", "LOCAL_EMBEDDED", "LOCAL_HTTP"})
  public Contestant contestant = Contestant.FLOOR;

  private World world = World.NONE;
  private int next;

  @Setup
  public void start() {
    world = contestant.start();
    Music.create(world.setup());
    Music.fill(world.setup(), ITEMS);
    world.setup().getItem(request -> request.tableName(Music.TABLE).key(Music.key(0)));
  }

  @TearDown
  public void stop() {
    world.stop();
  }

  @Benchmark
  public PutItemResponse putItem() {
    int number = next++ % ITEMS;
    return world
        .client()
        .putItem(request -> request.tableName(Music.TABLE).item(Music.song(number)));
  }

  @Benchmark
  public GetItemResponse getItem() {
    int number = next++ % ITEMS;
    return world.client().getItem(request -> request.tableName(Music.TABLE).key(Music.key(number)));
  }
}
