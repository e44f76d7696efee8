package io.dynamobackup.benchmarks;

import java.util.Locale;

/** The lines of the report's table. */
final class ReportLines {
  private ReportLines() {}

  static void head() {
    System.out.println();
    System.out.println("| what | measured | against | ratio | target | |");
    System.out.println("|---|---|---|---|---|---|");
  }

  static void beats(String what, double measured, double embedded, double http) {
    atLeast(what, measured, "DynamoDB Local embedded", embedded, 2);
    atLeast(what, measured, "DynamoDB Local's HTTP server", http, 5);
  }

  static void atMost(String what, double measured, String against, double other, double target) {
    double ratio = measured / other;
    line(what, measured, against, other, ratio, "at most " + target + "×", ratio <= target);
  }

  static void atLeast(String what, double measured, String against, double other, double target) {
    double ratio = other / measured;
    line(what, measured, against, other, ratio, "at least " + target + "× faster", ratio >= target);
  }

  static void line(
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

  static String met(boolean met) {
    return met ? "met" : "**missed**";
  }
}
