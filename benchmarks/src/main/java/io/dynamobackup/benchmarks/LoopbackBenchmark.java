package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.net.URI;
import java.util.ServiceLoader;
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
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** An item put over a socket, to the engine or to a server that does nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoopbackBenchmark {
  private static final int ITEMS = 1000;

  /** Who listens. */
  @Param({"CANNED", "ENGINE"})
  public String server = "CANNED";

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final CannedServer canned = new CannedServer();
  private DynamoDbClient client = engine.client();
  private int next;

  @Setup
  public void start() {
    Music.create(engine.client());
    URI endpoint = server.equals("ENGINE") ? engine.listen() : canned.uri();
    client = Clients.overHttp(endpoint, apache());
  }

  /** Returns the SDK's Apache client, 5 or 4, whichever is on the class path. */
  private static SdkHttpClient apache() {
    return ServiceLoader.load(SdkHttpService.class).stream()
        .filter(service -> service.type().getSimpleName().startsWith("Apache"))
        .findFirst()
        .orElseThrow()
        .get()
        .createHttpClientBuilder()
        .build();
  }

  @TearDown
  public void stop() {
    client.close();
    canned.close();
    engine.close();
  }

  @Benchmark
  public PutItemResponse putItem() {
    int number = next++ % ITEMS;
    return client.putItem(request -> request.tableName(Music.TABLE).item(Music.song(number)));
  }
}
