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
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Orders queried, updated, and written in transactions and batches, among ten thousand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OrderBenchmark {
  private static final int ORDERS = 10_000;
  private static final int STEP = 25;

  @Param({"FLOOR", "ENGINE", "LOCAL_EMBEDDED", "LOCAL_HTTP"})
  public Contestant contestant = Contestant.FLOOR;

  private World world = World.NONE;
  private int next;

  @Setup
  public void start() {
    world = contestant.start();
    Orders.create(world.setup());
    Orders.fill(world.setup(), ORDERS);
    world.setup().query(Orders.query(0));
    world.setup().updateItem(Orders.update(0));
    world.setup().transactWriteItems(Orders.transaction(0));
  }

  @TearDown
  public void stop() {
    world.stop();
  }

  @Benchmark
  public QueryResponse queryOfHundred() {
    return world.client().query(Orders.query(following() / Orders.OF_CUSTOMER));
  }

  @Benchmark
  public UpdateItemResponse updateItem() {
    return world.client().updateItem(Orders.update(following()));
  }

  @Benchmark
  public TransactWriteItemsResponse transactWriteOfTen() {
    return world.client().transactWriteItems(Orders.transaction(following()));
  }

  @Benchmark
  public BatchWriteItemResponse batchWriteOf25() {
    return world.client().batchWriteItem(Orders.batch(following()));
  }

  private int following() {
    next = (next + STEP) % ORDERS;
    return next;
  }
}
