package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** What each test pays: a world, a client and its first answered call, the JVM being warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StartBenchmark {
  private final CannedTransport canned = new CannedTransport();

  @Setup
  public void record() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Clients.over(canned.recording(engine.httpClient())).listTables();
    }
  }

  @Benchmark
  public ListTablesResponse floor() {
    try (DynamoDbClient client = Clients.over(canned)) {
      return client.listTables();
    }
  }

  @Benchmark
  public ListTablesResponse engine() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      return engine.client().listTables();
    }
  }
}
