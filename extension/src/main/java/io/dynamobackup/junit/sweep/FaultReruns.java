package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.rerun.Reruns;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The runs of a fault sweep: one without faults, then one for each call and fault, then more faults
 * together, each set of them one that passed and one fault more.
 *
 * <p>What contains a set that fails is not run: so each set that fails is a smallest one.
 */
final class FaultReruns implements Reruns, FaultResults {
  private final Predicate<String> operations;
  private final List<SweptFault> faults;
  private final int together;
  private final SweepLimit limit;
  private final OrdinaryRerun first;
  private final Deque<Combination> planned = new ArrayDeque<>();
  private final FailureTable failures = new FailureTable();
  private int runs;

  /**
   * @param operations whose calls are hit
   * @param together how many faults happen in one run at most
   */
  FaultReruns(
      Predicate<String> operations, List<SweptFault> faults, int together, SweepLimit limit) {
    this.operations = operations;
    this.faults = faults;
    this.together = together;
    this.limit = limit;
    this.first = new OrdinaryRerun("without faults", operations);
  }

  @Override
  public @Nullable Rerun next() {
    runs++;
    if (runs == 1) {
      return first;
    }
    if (runs == 2) {
      plan(first.made(limit.template()));
    }
    limit.require(
        runs - 2 + planned.size(),
        together == 1 ? "pairs of call and fault" : "pairs of call and fault, alone and together");
    Combination next = planned.poll();
    while (next != null && failures.isIn(next)) {
      next = planned.poll();
    }
    return next == null ? null : FaultRerun.of(next, operations, this);
  }

  @Override
  public void passed(Combination combination, List<String> made) {
    failures.passed();
    extend(combination, made);
  }

  /** A sweep that hits nothing would pass, whatever the test does. */
  private void plan(List<String> made) {
    extend(Combination.NONE, made);
    if (planned.isEmpty() && !made.isEmpty()) {
      throw new ExtensionConfigurationException(
          "none of the faults %s can happen to a call that %s makes: %s"
              .formatted(faults, limit.template().getRequiredTestMethod(), made));
    }
  }

  private void extend(Combination combination, List<String> made) {
    if (combination.pairs().size() < together) {
      planned.addAll(combination.extended(made, faults));
    }
  }

  @Override
  public void failed(Combination combination, Throwable failure) {
    failures.failed(combination, failure);
  }

  /** When all were run those that fail fail the test as a whole, too. */
  @Override
  public void publish(ExtensionContext template) {
    if (!failures.isEmpty()) {
      template.publishReportEntry("dynamobackup.sweep", failures.toString());
      throw new AssertionError(failures.toString());
    }
  }
}
