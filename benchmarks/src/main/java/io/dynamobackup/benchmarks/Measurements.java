package io.dynamobackup.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What all benchmarks of one run measured, in microseconds. */
final class Measurements {
  private final Map<String, Double> micros = new TreeMap<>();

  private Measurements() {}

  /** Runs all benchmarks. */
  static Measurements take() throws RunnerException {
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
    Measurements taken = new Measurements();
    new Runner(options).run().forEach(taken::add);
    return taken;
  }

  private void add(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    String name =
        benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    String parameters =
        result.getParams().getParamsKeys().stream()
            .map(key -> result.getParams().getParam(key))
            .collect(Collectors.joining(","));
    micros.put(name + " " + parameters, result.getPrimaryResult().getScore());
  }

  double item(String call, String contestant) {
    return of("ItemBenchmark." + call + " " + contestant);
  }

  double backup(String call, String contestant) {
    return of("BackupBenchmark." + call + " " + contestant);
  }

  double size(String call, String items) {
    return of("SizeBenchmark." + call + " " + items);
  }

  double start(String contestant) {
    return of("StartBenchmark." + contestant + " ");
  }

  /** Returns microseconds; NaN for a benchmark that failed. */
  double of(String name) {
    return micros.getOrDefault(name, Double.NaN);
  }
}
