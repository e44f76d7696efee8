package io.dynamobackup.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs everything and prints one table: what was measured, beside floor and peer, and the target.
 */
public final class Report {
  private final Map<String, Double> micros = new TreeMap<>();

  private Report() {}

  /** Takes some minutes; the machine should have nothing else to do. */
  public static void main(String[] arguments) throws Exception {
    Report report = new Report();
    report.measure();
    report.print();
  }

  private void measure() throws Exception {
    Options options =
        new OptionsBuilder()
            .include("io.dynamobackup.benchmarks..*Benchmark")
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgsAppend("-Xmx8g")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      String name =
          benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
      String parameters =
          result.getParams().getParamsKeys().stream()
              .map(key -> result.getParams().getParam(key))
              .collect(Collectors.joining(","));
      micros.put(name + " " + parameters, result.getPrimaryResult().getScore());
    }
  }

  private void print() throws Exception {
    System.out.println();
    System.out.println("| what | measured | against | ratio | target | |");
    System.out.println("|---|---|---|---|---|---|");
    for (String call : new String[] {"putItem", "getItem"}) {
      atMost(call, item(call, "ENGINE"), "floor", item(call, "FLOOR"), 1.35);
    }
    atLeast(
        "putItem",
        item("putItem", "ENGINE"),
        "DynamoDB Local embedded",
        item("putItem", "LOCAL_EMBEDDED"),
        3);
    atLeast(
        "putItem",
        item("putItem", "ENGINE"),
        "DynamoDB Local's HTTP server",
        item("putItem", "LOCAL_HTTP"),
        15);
    atMost(
        "putItem over HTTP",
        of("LoopbackBenchmark.putItem ENGINE"),
        "canned jdk.httpserver",
        of("LoopbackBenchmark.putItem CANNED"),
        1.3);
    atMost(
        "putItem through WireMock",
        of("WireMockBenchmark.putItem WIREMOCK"),
        "bare engine",
        of("WireMockBenchmark.putItem NOTHING"),
        5);
    for (String call : new String[] {"createBackup", "describeBackup", "listBackupsPage"}) {
      atMost(call, backup(call, "ENGINE"), "floor", backup(call, "FLOOR"), 1.5);
    }
    for (String call : new String[] {"createAndDeleteBackup", "restoreAndDeleteTable"}) {
      atMost(
          call + ", 100,000 items", size(call, "100000"), "1,000 items", size(call, "1000"), 1.5);
      atMost(
          call + ", 1,000,000 items",
          size(call, "1000000"),
          "1,000 items",
          size(call, "1000"),
          1.5);
    }
    atMost(
        "fork, 1,000,000 items",
        of("ForkBenchmark.fork 1000000"),
        "1,000 items",
        of("ForkBenchmark.fork 1000"),
        1.5);
    orders();
    outcomes();
    layers();
    atMost(
        "engine, client, first call, warm JVM",
        start("engine"),
        "canned transport, client, first call",
        start("floor"),
        1.3);
    Map<Contestant, Long> cold = ColdStart.medians();
    atMost(
        "first call, cold JVM",
        1000.0 * cold.getOrDefault(Contestant.ENGINE, 0L),
        "canned transport",
        1000.0 * cold.getOrDefault(Contestant.FLOOR, 0L),
        1.25);
    atMost(
        "first call, cold JVM",
        1000.0 * cold.getOrDefault(Contestant.ENGINE, 0L),
        "DynamoDB Local embedded",
        1000.0 * cold.getOrDefault(Contestant.LOCAL_EMBEDDED, 0L),
        0.5);
    double bytes = MemoryPerItem.bytes();
    System.out.printf(
        Locale.ROOT,
        "| bytes per item beyond the items, 1,000,000 items | %.0f B | | | at most 120 B | %s |%n",
        bytes,
        met(bytes <= 120));
    history();
  }

  private void history() {
    for (String items : new String[] {"1000", "1000000"}) {
      atMost(
          "restoreToAnySecond of 1,000,000 writes, " + items + " items",
          of("HistoryBenchmark.restoreToAnySecond " + items),
          "restoreToLatest",
          of("HistoryBenchmark.restoreToLatest " + items),
          5);
    }
    atMost(
        "restoreToAnySecond, 1,000,000 items",
        of("HistoryBenchmark.restoreToAnySecond 1000000"),
        "1,000 items",
        of("HistoryBenchmark.restoreToAnySecond 1000"),
        1.5);
    atMost(
        "a call of tenYears",
        of("TimeLapseBenchmark.tenYears "),
        "plainCalls",
        of("TimeLapseBenchmark.plainCalls "),
        1.25);
    System.out.printf(
        Locale.ROOT,
        "| bytes that stay of a write to an item that is there | %.0f B | without recovery: %.0f B"
            + " | | | |%n",
        MemoryPerWrite.bytes(true),
        MemoryPerWrite.bytes(false));
  }

  private void orders() throws Exception {
    atMost(
        "queryOfHundred",
        of("OrderBenchmark.queryOfHundred ENGINE"),
        "floor",
        of("OrderBenchmark.queryOfHundred FLOOR"),
        1.5);
    for (String call :
        new String[] {
          "OrderBenchmark.queryOfHundred",
          "OrderBenchmark.updateItem",
          "OrderBenchmark.transactWriteOfTen",
          "OrderBenchmark.batchWriteOf25",
          "ScanBenchmark.scan"
        }) {
      beats(
          call.substring(call.indexOf('.') + 1),
          of(call + " ENGINE"),
          of(call + " LOCAL_EMBEDDED"),
          of(call + " LOCAL_HTTP"));
    }
    BulkLoad.Load load = BulkLoad.of(Contestant.ENGINE, 1_000_000);
    beats(
        "bulk load of 1,000,000 items (the peers: 100,000), an item",
        load.micros(),
        BulkLoad.of(Contestant.LOCAL_EMBEDDED, 100_000).micros(),
        BulkLoad.of(Contestant.LOCAL_HTTP, 100_000).micros());
    System.out.printf(
        Locale.ROOT, "| bytes of a bulk-loaded item, all told | %.0f B | | | | |%n", load.bytes());
  }

  private void outcomes() {
    outcome("LegalOutcomes.explore, an outcome", "explored", "repeated");
    outcome("@LegalOutcomes, an outcome", "exploredByJunit", "repeatedByJunit");
  }

  private void outcome(String what, String explored, String repeated) {
    double measured = of("OutcomesBenchmark." + explored + " ") / OutcomesBenchmark.OUTCOMES;
    double bare = of("OutcomesBenchmark." + repeated + " ") / OutcomesBenchmark.OUTCOMES;
    line(
        what,
        measured,
        "the bare test of 20 calls",
        bare,
        measured / bare,
        "at most 1 ms more",
        measured - bare <= 1000);
  }

  private void layers() {
    for (String stubs : new String[] {"0", "1000"}) {
      atMost(
          "journal, stubs, recorder and limits, %s stubs of others".formatted(stubs),
          of("LayersBenchmark.layers " + stubs) / 1000,
          "putItem",
          of("LayersBenchmark.putItem " + stubs) / 1000,
          0.05);
    }
  }

  private static void beats(String what, double measured, double embedded, double http) {
    atLeast(what, measured, "DynamoDB Local embedded", embedded, 2);
    atLeast(what, measured, "DynamoDB Local's HTTP server", http, 5);
  }

  private double item(String call, String contestant) {
    return of("ItemBenchmark." + call + " " + contestant);
  }

  private double backup(String call, String contestant) {
    return of("BackupBenchmark." + call + " " + contestant);
  }

  private double size(String call, String items) {
    return of("SizeBenchmark." + call + " " + items);
  }

  private double start(String contestant) {
    return of("StartBenchmark." + contestant + " ");
  }

  /** Returns microseconds; NaN for a benchmark that failed. */
  private double of(String name) {
    return micros.getOrDefault(name, Double.NaN);
  }

  private static void atMost(
      String what, double measured, String against, double other, double target) {
    double ratio = measured / other;
    line(what, measured, against, other, ratio, "at most " + target + "×", ratio <= target);
  }

  private static void atLeast(
      String what, double measured, String against, double other, double target) {
    double ratio = other / measured;
    line(what, measured, against, other, ratio, "at least " + target + "× faster", ratio >= target);
  }

  private static void line(
      String what,
      double measured,
      String against,
      double other,
      double ratio,
      String target,
      boolean met) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f µs | %s: %.1f µs | %.2f× | %s | %s |%n",
        what,
        measured,
        against,
        other,
        ratio,
        target,
        met(met));
  }

  private static String met(boolean met) {
    return met ? "met" : "**missed**";
  }
}
