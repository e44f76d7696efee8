package io.dynamobackup.benchmarks;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Items written in batches of 25: how long that takes, and what stays of each. */
final class BulkLoad {
  private static final int WARM_UP = 50_000;

  private BulkLoad() {}

  /**
   * What one load took.
   *
   * @param micros for each item
   * @param bytes of each item, all included
   */
  record Load(double micros, double bytes) {}

  /** Prints microseconds and bytes of an item for one contestant, alone in its JVM. */
  public static void main(String[] arguments) {
    Load load = measure(Contestant.valueOf(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.printf(Locale.ROOT, "%s %s%n", load.micros(), load.bytes());
    System.exit(0);
  }

  /** Measures one contestant in a JVM of its own, with so many items. */
  static Load of(Contestant contestant, int orders) throws IOException, InterruptedException {
    Process jvm = FreshJvm.start(BulkLoad.class, contestant.name(), Integer.toString(orders));
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jvm.waitFor();
    String[] figures =
        output.lines().reduce((earlier, later) -> later).orElseThrow().split(" ", -1);
    return new Load(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
  }

  private static Load measure(Contestant contestant, int orders) {
    World warm = contestant.start();
    Orders.create(warm.setup());
    Orders.fill(warm.setup(), WARM_UP);
    warm.stop();
    World world = contestant.start();
    Orders.create(world.setup());
    long before = MemoryPerItem.used();
    long started = System.nanoTime();
    try {
      Orders.fill(world.setup(), orders);
      double micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started);
      double bytes = MemoryPerItem.used() - before;
      return new Load(micros / orders, bytes / orders);
    } finally {
      Reference.reachabilityFence(world);
      world.stop();
    }
  }
}
