package io.dynamobackup.benchmarks;

import java.util.Locale;

/**
 * What a recovery point that is kept costs, what a job leaves behind when its own is gone, and how
 * fast jobs and idle years pass.
 */
final class MemoryPerRecoveryPoint {
  /** As many times as no retention is longer than AWS allows. */
  private static final int LONGER = 14;

  private static final int YEARS = 100;

  /** What ten years leave behind. */
  private record Remains(double bytes, int recoveryPoints, double seconds) {

    static Remains of(CompanyPlan plan) {
      long before = MemoryPerItem.used();
      plan.assign();
      long start = System.nanoTime();
      plan.tenYears();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Remains((double) MemoryPerItem.used() - before, plan.recoveryPoints(), seconds);
    }
  }

  private MemoryPerRecoveryPoint() {}

  /** Prints what it measures, alone in its JVM. */
  public static void main(String[] arguments) {
    Remains usual = remains(1);
    Remains much = remains(LONGER);
    double point =
        (much.bytes() - usual.bytes()) / (much.recoveryPoints() - usual.recoveryPoints());
    double job = (usual.bytes() - usual.recoveryPoints() * point) / CompanyPlan.JOBS;
    System.out.printf(
        Locale.ROOT,
        "%d jobs, %.0f per second; %d recovery points kept, %.0f bytes each; %.0f bytes per job;"
            + " %.1f µs per idle year%n",
        CompanyPlan.JOBS,
        CompanyPlan.JOBS / usual.seconds(),
        usual.recoveryPoints(),
        point,
        job,
        idleYear());
  }

  /** Returns the microseconds of a year in which a plan has nothing to back up. */
  private static double idleYear() {
    try (CompanyPlan plan = new CompanyPlan()) {
      long start = System.nanoTime();
      for (int i = 0; i < YEARS; i++) {
        plan.year();
      }
      return (System.nanoTime() - start) / (1e3 * YEARS);
    }
  }

  private static Remains remains(long times) {
    try (CompanyPlan plan = new CompanyPlan(times)) {
      return Remains.of(plan);
    }
  }
}
