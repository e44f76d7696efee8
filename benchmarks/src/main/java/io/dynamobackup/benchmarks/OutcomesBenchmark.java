package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.explore.Explored;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.LegalOutcomes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test of 20 calls under 200 outcomes, and the same test run 200 times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OutcomesBenchmark {
  static final int OUTCOMES = 200;

  private static final int SONGS = 12;
  private static final int READS = 3;

  @Benchmark
  public Explored explored() {
    return io.dynamobackup.engine.LegalOutcomes.explore(
        EngineOptions.documented(), world -> call(world.client(), world.clock()));
  }

  @Benchmark
  public int repeated() {
    for (int i = 0; i < OUTCOMES; i++) {
      try (DynamoDbEngine world = DynamoDbEngine.start(EngineOptions.documented())) {
        call(world.client(), world.clock());
      }
    }
    return OUTCOMES;
  }

  @Benchmark
  public long exploredByJunit() {
    return run(Annotated.class);
  }

  @Benchmark
  public long repeatedByJunit() {
    return run(Repeated.class);
  }

  /** What {@code @LegalOutcomes} runs. */
  @DynamoBackupTest
  static class Annotated {
    @LegalOutcomes
    void test(DynamoDbClient dynamo, FakeClock clock) {
      call(dynamo, clock);
    }
  }

  /** The bare test. */
  @DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
  static class Repeated {
    @RepeatedTest(OUTCOMES)
    void test(DynamoDbClient dynamo, FakeClock clock) {
      call(dynamo, clock);
    }
  }

  private static void call(DynamoDbClient dynamo, FakeClock clock) {
    Music.create(dynamo);
    clock.advance(Duration.ofMinutes(1));
    Music.fill(dynamo, SONGS);
    String arn =
        dynamo
            .createBackup(request -> request.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    clock.advance(Duration.ofMinutes(5));
    dynamo.describeBackup(request -> request.backupArn(arn));
    dynamo.restoreTableFromBackup(request -> request.backupArn(arn).targetTableName("Restored"));
    clock.advance(Duration.ofHours(1));
    dynamo.describeTable(request -> request.tableName("Restored"));
    for (int i = 0; i < READS; i++) {
      dynamo.scan(request -> request.tableName("Restored"));
    }
  }

  private static long run(Class<?> test) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test))
                .build(),
            summary);
    long succeeded = summary.getSummary().getTestsSucceededCount();
    if (succeeded != OUTCOMES) {
      throw new IllegalStateException(succeeded + " of " + OUTCOMES + " runs succeeded");
    }
    return succeeded;
  }
}
