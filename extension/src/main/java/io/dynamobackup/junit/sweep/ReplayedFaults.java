package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.rerun.Reruns;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One run of a fault sweep, alone. */
final class ReplayedFaults implements Reruns {
  private @Nullable Rerun only;

  ReplayedFaults(Combination combination, Predicate<String> operations) {
    this.only = FaultRerun.of(combination, operations, FaultResults.UNUSED);
  }

  @Override
  public @Nullable Rerun next() {
    Rerun next = only;
    only = null;
    return next;
  }

  @Override
  public void publish(ExtensionContext context) {}
}
