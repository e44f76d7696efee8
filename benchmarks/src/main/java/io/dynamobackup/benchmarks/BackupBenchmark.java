package io.dynamobackup.benchmarks;

import java.util.concurrent.TimeUnit;
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
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/**
 * Backups made, described and listed a page at a time, among ten thousand. DynamoDB Local has none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BackupBenchmark {
  private static final int BACKUPS = 10_000;

  @Param({"FLOOR", "ENGINE"})
  public Contestant contestant = Contestant.FLOOR;

  private World world = World.NONE;
  private String arn = "";

  /** Backups pile up while they are made: each iteration starts with ten thousand. */
  @Setup(Level.Iteration)
  public void start() {
    world = contestant.start();
    Music.create(world.setup());
    for (int i = 0; i < BACKUPS; i++) {
      arn =
          world
              .setup()
              .createBackup(request -> request.tableName(Music.TABLE).backupName("nightly"))
              .backupDetails()
              .backupArn();
    }
    world.setup().describeBackup(request -> request.backupArn(arn));
    world.setup().listBackups();
  }

  @TearDown(Level.Iteration)
  public void stop() {
    world.stop();
  }

  @Benchmark
  public CreateBackupResponse createBackup() {
    return world
        .client()
        .createBackup(request -> request.tableName(Music.TABLE).backupName("nightly"));
  }

  @Benchmark
  public DescribeBackupResponse describeBackup() {
    return world.client().describeBackup(request -> request.backupArn(arn));
  }

  @Benchmark
  public ListBackupsResponse listBackupsPage() {
    return world.client().listBackups();
  }
}
