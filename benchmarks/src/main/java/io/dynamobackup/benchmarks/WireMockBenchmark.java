package io.dynamobackup.benchmarks;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.wiremock.DynamoDbWireMock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** An item put into the bare engine, or through a WireMock in front of it that has no sockets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WireMockBenchmark {
  private static final int ITEMS = 1000;

  /** What stands in front of the engine. */
  @Param({"NOTHING", "WIREMOCK"})
  public String inFront = "NOTHING";

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private @Nullable WireMock wireMock;
  private int next;

  @Setup
  public void start() {
    Music.create(engine.client());
    wireMock = inFront.equals("WIREMOCK") ? DynamoDbWireMock.inFrontOf(engine) : null;
  }

  /** WireMock's journal keeps every request. */
  @Setup(Level.Iteration)
  public void forget() {
    if (wireMock != null) {
      wireMock.resetRequests();
    }
  }

  @TearDown
  public void stop() {
    engine.close();
  }

  @Benchmark
  public PutItemResponse putItem() {
    int number = next++ % ITEMS;
    return engine
        .client()
        .putItem(request -> request.tableName(Music.TABLE).item(Music.song(number)));
  }
}
