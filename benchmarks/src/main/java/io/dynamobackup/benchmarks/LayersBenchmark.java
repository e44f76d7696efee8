package io.dynamobackup.benchmarks;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Faults.throttling;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.limit.Quotas;
import io.dynamobackup.engine.limit.RateLimiter;
import io.dynamobackup.engine.limit.Recording;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.stubbing.Stubbing;
import io.dynamobackup.engine.stubbing.Stubs;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/**
 * What the journal, the stubs, the flight recorder and the rate limits cost a PutItem that none of
 * them has anything to do with: by themselves, beside a whole PutItem. Stubs of other operations
 * must not matter, however many there are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LayersBenchmark {
  private static final int ITEMS = 1000;
  private static final int JOURNAL = 1000;
  private static final EngineOptions OPTIONS =
      EngineOptions.instant().toBuilder().rateLimits(RateLimits.DOCUMENTED).build();

  @Param({"0", "1000"})
  public int stubsOfOthers;

  private World world = World.NONE;
  private final AtomicReference<Call> call = new AtomicReference<>();
  private Chain layers = each -> PutItemResponse.builder().build();
  private int next;

  @Setup
  public void start() {
    DynamoDbEngine engine =
        DynamoDbEngine.start(
            OPTIONS.toBuilder()
                .interceptor(
                    (each, chain) -> {
                      call.compareAndSet(null, each.operation().equals("PutItem") ? each : null);
                      return chain.proceed(each);
                    })
                .build());
    world = World.of(engine.client(), engine::close);
    Music.create(world.setup());
    Music.fill(world.setup(), ITEMS);
    putItem();
    stub(engine.stubs());
    layers = chained();
  }

  private Chain chained() {
    Stubbing stubbing = new Stubbing(JOURNAL);
    stub(stubbing.stubs(() -> Set.of("CreateBackup", "PutItem"), () -> {}));
    PutItemResponse response = PutItemResponse.builder().build();
    Chain chain = each -> response;
    for (Interceptor layer :
        List.of(
            new RateLimiter(Quotas.documented()),
            stubbing.answers(),
            new Recording(Quotas.documented()).interceptor(),
            stubbing.journal())) {
      Chain rest = chain;
      chain = each -> layer.intercept(each, rest);
    }
    return chain;
  }

  private void stub(Stubs stubs) {
    for (int i = 0; i < stubsOfOthers; i++) {
      stubs.stubFor(createBackup().onTable("table-" + i).willReturn(throttling()));
    }
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
  public SdkResponse layers() {
    return layers.proceed(Objects.requireNonNull(call.get()));
  }
}
