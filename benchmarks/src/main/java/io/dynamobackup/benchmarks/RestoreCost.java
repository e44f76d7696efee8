package io.dynamobackup.benchmarks;

import com.sun.management.ThreadMXBean;
import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a restore, and the deletion of what it made, costs the thread that asks for it: processor
 * time in the median of many, and what it allocates, of a table with few items and with a million.
 */
final class RestoreCost {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int WARM_UP = 3_000;
  private static final int TIMES = 1_001;
  private static final String RESTORED = "Restored";

  /** A prime, by which all seconds are visited in no order. */
  private static final int STRIDE = 373;

  /** So many thousands of writes. */
  private static final int SECONDS = 500;

  private final DynamoDbEngine engine = DynamoDbEngine.start();
  private final DynamoDbClient client = engine.client();
  private final String backup;
  private final Instant start;

  private RestoreCost(int items) {
    Music.create(client);
    MusicHistory history = new MusicHistory(engine, items);
    history.fill();
    start = engine.clock().instant();
    Music.recover(client);
    history.write(SECONDS);
    backup =
        client
            .createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    engine.clock().advance(Duration.ofMinutes(2));
  }

  /** What is restored. */
  private enum Restore {
    FROM_BACKUP {
      @Override
      void run(RestoreCost world, int number) {
        world.client.restoreTableFromBackup(
            request -> request.backupArn(world.backup).targetTableName(RESTORED));
      }
    },
    TO_LATEST {
      @Override
      void run(RestoreCost world, int number) {
        world.client.restoreTableToPointInTime(
            request ->
                request
                    .sourceTableName(Music.TABLE)
                    .targetTableName(RESTORED)
                    .useLatestRestorableTime(true));
      }
    },
    TO_ANY_SECOND {
      @Override
      void run(RestoreCost world, int number) {
        Instant second = world.start.plusSeconds((long) number * STRIDE % SECONDS);
        world.client.restoreTableToPointInTime(
            request ->
                request
                    .sourceTableName(Music.TABLE)
                    .targetTableName(RESTORED)
                    .restoreDateTime(second));
      }
    };

    abstract void run(RestoreCost world, int number);
  }

  /** Prints a table; takes some minutes. */
  public static void main(String[] arguments) {
    System.out.println("| restore and deletion | items | processor time | allocated |");
    System.out.println("|---|---|---|---|");
    RestoreCost few = new RestoreCost(FEW);
    RestoreCost many = new RestoreCost(MANY);
    for (Restore restore : Restore.values()) {
      few.run(restore, WARM_UP);
    }
    for (Restore restore : Restore.values()) {
      System.out.printf(Locale.ROOT, "| %s | %,d | %s |%n", restore, FEW, few.figures(restore));
      System.out.printf(Locale.ROOT, "| %s | %,d | %s |%n", restore, MANY, many.figures(restore));
    }
    System.exit(0);
  }

  private String figures(Restore restore) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] nanos = new long[TIMES];
    long[] bytes = new long[TIMES];
    run(restore, TIMES);
    for (int i = 0; i < TIMES; i++) {
      long allocated = thread.getCurrentThreadAllocatedBytes();
      long started = thread.getCurrentThreadCpuTime();
      restoreAndDelete(restore, i);
      nanos[i] = thread.getCurrentThreadCpuTime() - started;
      bytes[i] = thread.getCurrentThreadAllocatedBytes() - allocated;
    }
    return String.format(Locale.ROOT, "%.1f µs | %,d B", median(nanos) / 1000.0, median(bytes));
  }

  private void run(Restore restore, int times) {
    for (int i = 0; i < times; i++) {
      restoreAndDelete(restore, i);
    }
  }

  private void restoreAndDelete(Restore restore, int number) {
    restore.run(this, number);
    client.deleteTable(request -> request.tableName(RESTORED));
  }

  private static long median(long[] all) {
    Arrays.sort(all);
    return all[all.length / 2];
  }
}
