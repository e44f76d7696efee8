package io.dynamobackup.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

/**
 * What a call costs the thread that makes it: its processor time, of the cheapest of many rounds,
 * in a JVM of its own. Neighbours on a busy machine, and compilers that are still at work, stretch
 * the time of a clock far more than this.
 */
final class CallCost {
  private static final int ROUNDS = 24;
  private static final int BACKUPS = 10_000;

  private CallCost() {}

  /** The calls that have a target against the floor. */
  enum Call {
    GET_ITEM(20_000, 1.35) {
      @Override
      IntFunction<Object> on(DynamoDbClient client, String arn) {
        return i -> client.getItem(get -> get.tableName(Music.TABLE).key(Music.key(i % ITEMS)));
      }
    },
    PUT_ITEM(20_000, 1.35) {
      @Override
      IntFunction<Object> on(DynamoDbClient client, String arn) {
        return i -> client.putItem(put -> put.tableName(Music.TABLE).item(Music.song(i % ITEMS)));
      }
    },
    DESCRIBE_BACKUP(20_000, 1.5) {
      @Override
      IntFunction<Object> on(DynamoDbClient client, String arn) {
        return i -> client.describeBackup(describe -> describe.backupArn(arn));
      }
    },
    CREATE_BACKUP(5_000, 1.5) {
      @Override
      IntFunction<Object> on(DynamoDbClient client, String arn) {
        return i -> client.createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"));
      }

      /** No test makes tens of thousands, which would pile up in the rounds. */
      @Override
      void undo(DynamoDbClient client, String arn) {
        List<BackupSummary> page = client.listBackups().backupSummaries();
        while (page.size() > 1) {
          for (BackupSummary made : page) {
            if (!made.backupArn().equals(arn)) {
              client.deleteBackup(delete -> delete.backupArn(made.backupArn()));
            }
          }
          page = client.listBackups().backupSummaries();
        }
      }
    },
    LIST_BACKUPS_PAGE(1_500, 1.5) {
      @Override
      IntFunction<Object> on(DynamoDbClient client, String arn) {
        return i -> client.listBackups();
      }
    },
    QUERY_OF_HUNDRED(1_500, 1.5) {
      @Override
      IntFunction<Object> on(DynamoDbClient client, String arn) {
        return i -> client.query(Orders.query(i % CUSTOMERS));
      }
    };

    private static final int ITEMS = 1000;
    private static final int CUSTOMERS = 10;

    private final int calls;
    private final double target;

    Call(int calls, double target) {
      this.calls = calls;
      this.target = target;
    }

    abstract IntFunction<Object> on(DynamoDbClient client, String arn);

    /** Takes back what the calls of a round made; not measured. */
    void undo(DynamoDbClient client, String arn) {}
  }

  /** Without arguments prints a table; with a contestant and a call, the microseconds of a call. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      System.out.println(micros(Contestant.valueOf(arguments[0]), Call.valueOf(arguments[1])));
      System.exit(0);
    }
    System.out.println("| call | engine | floor | ratio | target | |");
    System.out.println("|---|---|---|---|---|---|");
    for (Call call : Call.values()) {
      double floor = alone(Contestant.FLOOR, call);
      double engine = alone(Contestant.ENGINE, call);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f µs | %.1f µs | %.2f× | at most %s× | %s |%n",
          call,
          engine,
          floor,
          engine / floor,
          call.target,
          engine / floor <= call.target ? "met" : "**missed**");
    }
  }

  private static double alone(Contestant contestant, Call call)
      throws IOException, InterruptedException {
    Process jvm = FreshJvm.start(CallCost.class, contestant.name(), call.name());
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jvm.waitFor();
    return Double.parseDouble(output.lines().reduce((earlier, later) -> later).orElseThrow());
  }

  private static double micros(Contestant contestant, Call call) {
    World world = contestant.start();
    String arn = prepared(world.setup(), call);
    IntFunction<Object> calling = call.on(world.client(), arn);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double least = Double.MAX_VALUE;
    int answers = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long started = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < call.calls; i++) {
        answers += calling.apply(i) == null ? 0 : 1;
      }
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - started) / 1000.0 / call.calls);
      call.undo(world.setup(), arn);
    }
    if (answers != ROUNDS * call.calls) {
      throw new IllegalStateException(answers + " answers");
    }
    return least;
  }

  /** Fills a world, and has the floor record an answer to each call; returns a backup's ARN. */
  private static String prepared(DynamoDbClient client, Call call) {
    Music.create(client);
    Music.fill(client, Call.ITEMS);
    client.getItem(get -> get.tableName(Music.TABLE).key(Music.key(0)));
    Orders.create(client);
    Orders.fill(client, Call.CUSTOMERS * Orders.OF_CUSTOMER);
    client.query(Orders.query(0));
    String arn =
        client
            .createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    client.describeBackup(describe -> describe.backupArn(arn));
    if (call == Call.LIST_BACKUPS_PAGE) {
      for (int i = 1; i < BACKUPS; i++) {
        client.createBackup(make -> make.tableName(Music.TABLE).backupName("nightly"));
      }
    }
    client.listBackups();
    return arn;
  }
}
