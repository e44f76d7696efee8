package io.dynamobackup.benchmarks;

import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.utils.AttributeMap;

/** HTTP requests per second, of one client and of eight at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class HttpBenchmark {
  private static final int ITEMS = 1000;
  private static final int CONNECTIONS = 16;
  private static final int TRIES = 50;

  /** Who answers. */
  @Param({"ENGINE", "STANDALONE", "LOCAL"})
  public HttpPeer server = HttpPeer.ENGINE;

  private @Nullable Process process;
  private DynamoDbClient client = Clients.overHttp(HttpPeer.PORT);

  @Setup
  public void start() throws InterruptedException {
    process = server.ready();
    client =
        Clients.overHttp(
            server.uri(),
            ServiceLoader.load(SdkHttpService.class).stream()
                .filter(service -> service.type().getSimpleName().startsWith("Apache"))
                .findFirst()
                .orElseThrow()
                .get()
                .createHttpClientBuilder()
                .buildWithDefaults(
                    AttributeMap.builder()
                        .put(SdkHttpConfigurationOption.MAX_CONNECTIONS, CONNECTIONS)
                        .build()));
    awaitListening();
    Music.create(client);
    Music.fill(client, ITEMS);
  }

  /** DynamoDB Local says nothing once it listens. */
  private void awaitListening() throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      try {
        client.listTables();
        return;
      } catch (SdkClientException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException(server + " does not listen");
  }

  @TearDown
  public void stop() throws InterruptedException {
    client.close();
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }

  @Benchmark
  @Threads(1)
  public GetItemResponse oneClient() {
    return get();
  }

  @Benchmark
  @Threads(8)
  public GetItemResponse eightClients() {
    return get();
  }

  private GetItemResponse get() {
    int number = ThreadLocalRandom.current().nextInt(ITEMS);
    return client.getItem(r -> r.tableName(Music.TABLE).key(Music.key(number)));
  }
}
