package io.dynamobackup.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Ten years of a backup plan over twenty tables, the time of one job; and a year without work. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlanBenchmark {
  private CompanyPlan plan = new CompanyPlan();

  @Setup(Level.Invocation)
  public void start() {
    plan.close();
    plan = new CompanyPlan();
  }

  @TearDown(Level.Invocation)
  public void stop() {
    plan.close();
  }

  @Benchmark
  @OperationsPerInvocation(CompanyPlan.JOBS)
  public void tenYears() {
    plan.assign();
    plan.tenYears();
  }

  @Benchmark
  public void idleYear() {
    plan.year();
  }
}
