package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
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
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;

/** A backup, and a restore, of tables of different sizes; each is undone, so that none pile up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SizeBenchmark {

  @Param({"1000", "100000", "1000000"})
  public int items;

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient client = engine.client();
  private String arn = "";

  @Setup
  public void fill() {
    Music.create(client);
    Music.fill(client, items);
    arn = backup();
  }

  @TearDown
  public void stop() {
    engine.close();
  }

  @Benchmark
  public DeleteBackupResponse createAndDeleteBackup() {
    String made = backup();
    return client.deleteBackup(request -> request.backupArn(made));
  }

  @Benchmark
  public DeleteTableResponse restoreAndDeleteTable() {
    client.restoreTableFromBackup(request -> request.backupArn(arn).targetTableName("Restored"));
    return client.deleteTable(request -> request.tableName("Restored"));
  }

  private String backup() {
    return client
        .createBackup(request -> request.tableName(Music.TABLE).backupName("nightly"))
        .backupDetails()
        .backupArn();
  }
}
