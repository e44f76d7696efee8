package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/**
 * What each test costs its thread in a warm JVM: an engine, its client, the first answered call and
 * the end of both; processor time of the cheapest of many rounds, which contestants take in turn.
 * The rounds before them do not count: until some thirty thousand starts of each are over, the JVM
 * still compiles.
 */
final class StartCost {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 150;
  private static final int STARTS = 100;
  private static final double TARGET = 1.3;

  private final CannedTransport canned = new CannedTransport();

  private StartCost() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      Clients.over(canned.recording(engine.httpClient())).listTables();
    }
  }

  /** Who starts. */
  private enum Starter {
    FLOOR {
      @Override
      ListTablesResponse start(CannedTransport canned) {
        try (DynamoDbClient client = Clients.over(canned)) {
          return client.listTables();
        }
      }
    },
    ENGINE {
      @Override
      ListTablesResponse start(CannedTransport canned) {
        try (DynamoDbEngine engine = DynamoDbEngine.start()) {
          return engine.client().listTables();
        }
      }
    };

    abstract ListTablesResponse start(CannedTransport canned);
  }

  /** Prints a line of a table; takes less than a minute. */
  public static void main(String[] arguments) {
    Map<Starter, Double> micros = new StartCost().micros();
    double floor = micros.getOrDefault(Starter.FLOOR, Double.NaN);
    double engine = micros.getOrDefault(Starter.ENGINE, Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "| engine, client, first call, warm JVM | %.1f µs | %.1f µs | %.2f× | at most %s× | %s |%n",
        engine,
        floor,
        engine / floor,
        TARGET,
        engine / floor <= TARGET ? "met" : "**missed**");
    System.exit(0);
  }

  private Map<Starter, Double> micros() {
    for (int round = 0; round < WARM_UP; round++) {
      for (Starter starter : Starter.values()) {
        micros(starter);
      }
    }
    Map<Starter, Double> least = new EnumMap<>(Starter.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Starter starter : Starter.values()) {
        least.merge(starter, micros(starter), Math::min);
      }
    }
    return least;
  }

  private double micros(Starter starter) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long started = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < STARTS; i++) {
      if (!starter.start(canned).tableNames().isEmpty()) {
        throw new IllegalStateException("an engine that just started has tables");
      }
    }
    return (threads.getCurrentThreadCpuTime() - started) / 1000.0 / STARTS;
  }
}
