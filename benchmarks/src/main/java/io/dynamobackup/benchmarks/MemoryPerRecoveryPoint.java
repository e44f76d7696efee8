package io.dynamobackup.benchmarks;

import java.util.Locale;

/** What a recovery point that is kept costs, and what a job leaves behind when its own is gone. */
final class MemoryPerRecoveryPoint {
  /** As long as nothing goes in ten years, and no retention is longer than AWS allows. */
  private static final int LONGER = 14;

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
        "%d jobs, %.0f per second; %d recovery points kept, %.0f bytes each; %.0f bytes per job%n",
        CompanyPlan.JOBS,
        CompanyPlan.JOBS / usual.seconds(),
        usual.recoveryPoints(),
        point,
        job);
  }

  private static Remains remains(int times) {
    try (CompanyPlan plan = new CompanyPlan(times)) {
      return Remains.of(plan);
    }
  }
}
