package io.dynamobackup.benchmarks;

import static io.dynamobackup.benchmarks.ReportLines.atLeast;
import static io.dynamobackup.benchmarks.ReportLines.atMost;
import static io.dynamobackup.benchmarks.ReportLines.beats;
import static io.dynamobackup.benchmarks.ReportLines.head;
import static io.dynamobackup.benchmarks.ReportLines.line;
import static io.dynamobackup.benchmarks.ReportLines.met;

import java.util.Locale;
import java.util.Map;

/**
 * Runs everything and prints one table: what was measured, beside floor and peer, and the target.
 */
public final class Report {
  private final Measurements measured;

  private Report(Measurements measured) {
    this.measured = measured;
  }

  /** Takes some minutes; the machine should have nothing else to do. */
  public static void main(String[] arguments) throws Exception {
    new Report(Measurements.take()).print();
  }

  private void print() throws Exception {
    head();
    for (String call : new String[] {"putItem", "getItem"}) {
      atMost(call, measured.item(call, "ENGINE"), "floor", measured.item(call, "FLOOR"), 1.35);
    }
    atLeast(
        "putItem",
        measured.item("putItem", "ENGINE"),
        "DynamoDB Local embedded",
        measured.item("putItem", "LOCAL_EMBEDDED"),
        3);
    atLeast(
        "putItem",
        measured.item("putItem", "ENGINE"),
        "DynamoDB Local's HTTP server",
        measured.item("putItem", "LOCAL_HTTP"),
        15);
    atMost(
        "putItem over HTTP",
        measured.of("LoopbackBenchmark.putItem ENGINE"),
        "canned jdk.httpserver",
        measured.of("LoopbackBenchmark.putItem CANNED"),
        1.3);
    atMost(
        "putItem through WireMock",
        measured.of("WireMockBenchmark.putItem WIREMOCK"),
        "bare engine",
        measured.of("WireMockBenchmark.putItem NOTHING"),
        5);
    for (String call : new String[] {"createBackup", "describeBackup", "listBackupsPage"}) {
      atMost(call, measured.backup(call, "ENGINE"), "floor", measured.backup(call, "FLOOR"), 1.5);
    }
    for (String call : new String[] {"createAndDeleteBackup", "restoreAndDeleteTable"}) {
      atMost(
          call + ", 100,000 items",
          measured.size(call, "100000"),
          "1,000 items",
          measured.size(call, "1000"),
          1.5);
      atMost(
          call + ", 1,000,000 items",
          measured.size(call, "1000000"),
          "1,000 items",
          measured.size(call, "1000"),
          1.5);
    }
    atMost(
        "fork, 1,000,000 items",
        measured.of("ForkBenchmark.fork 1000000"),
        "1,000 items",
        measured.of("ForkBenchmark.fork 1000"),
        1.5);
    orders();
    outcomes();
    layers();
    atMost(
        "engine, client, first call, warm JVM",
        measured.start("engine"),
        "canned transport, client, first call",
        measured.start("floor"),
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
          measured.of("HistoryBenchmark.restoreToAnySecond " + items),
          "restoreToLatest",
          measured.of("HistoryBenchmark.restoreToLatest " + items),
          5);
    }
    atMost(
        "restoreToAnySecond, 1,000,000 items",
        measured.of("HistoryBenchmark.restoreToAnySecond 1000000"),
        "1,000 items",
        measured.of("HistoryBenchmark.restoreToAnySecond 1000"),
        1.5);
    atMost(
        "a call of tenYears",
        measured.of("TimeLapseBenchmark.tenYears "),
        "plainCalls",
        measured.of("TimeLapseBenchmark.plainCalls "),
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
        measured.of("OrderBenchmark.queryOfHundred ENGINE"),
        "floor",
        measured.of("OrderBenchmark.queryOfHundred FLOOR"),
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
          measured.of(call + " ENGINE"),
          measured.of(call + " LOCAL_EMBEDDED"),
          measured.of(call + " LOCAL_HTTP"));
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
    double found = measured.of("OutcomesBenchmark." + explored + " ") / OutcomesBenchmark.OUTCOMES;
    double bare = measured.of("OutcomesBenchmark." + repeated + " ") / OutcomesBenchmark.OUTCOMES;
    line(
        what,
        found,
        "the bare test of 20 calls",
        bare,
        found / bare,
        "at most 1 ms more",
        found - bare <= 1000);
  }

  private void layers() {
    for (String stubs : new String[] {"0", "1000"}) {
      atMost(
          "journal, stubs, recorder and limits, %s stubs of others".formatted(stubs),
          measured.of("LayersBenchmark.layers " + stubs) / 1000,
          "putItem",
          measured.of("LayersBenchmark.putItem " + stubs) / 1000,
          0.05);
    }
  }
}
