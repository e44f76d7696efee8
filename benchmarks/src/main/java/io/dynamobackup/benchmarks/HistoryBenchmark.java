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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;

/**
 * Restores of a table with a million writes of history, to any second of it and to its latest
 * state; each restored table is deleted, so that none pile up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HistoryBenchmark {
  /** A prime, by which all seconds are visited in no order. */
  private static final int STRIDE = 373;

  /** A million writes. */
  private static final int SECONDS = 1_000;

  @Param({"1000", "1000000"})
  public int items;

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient client = engine.client();
  private Instant start = Instant.EPOCH;
  private int restores;

  @Setup
  public void write() {
    Music.create(client);
    MusicHistory history = new MusicHistory(engine, items);
    history.fill();
    start = engine.clock().instant();
    Music.recover(client);
    history.write(SECONDS);
  }

  @TearDown
  public void stop() {
    engine.close();
  }

  @Benchmark
  public DeleteTableResponse restoreToAnySecond() {
    restores = (restores + STRIDE) % SECONDS;
    Instant second = start.plusSeconds(restores);
    client.restoreTableToPointInTime(
        request ->
            request
                .sourceTableName(Music.TABLE)
                .targetTableName("Restored")
                .restoreDateTime(second));
    return delete();
  }

  @Benchmark
  public DeleteTableResponse restoreToLatest() {
    client.restoreTableToPointInTime(
        request ->
            request
                .sourceTableName(Music.TABLE)
                .targetTableName("Restored")
                .useLatestRestorableTime(true));
    return delete();
  }

  private DeleteTableResponse delete() {
    return client.deleteTable(request -> request.tableName("Restored"));
  }
}
