package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.rerun.RerunTemplate;
import io.dynamobackup.junit.rerun.Reruns;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test without faults, and then with each; what is called first says which there are. */
@API(status = Status.INTERNAL)
public final class FaultSweepTemplate extends RerunTemplate<FaultSweep> {

  /** Creates the template; JUnit does. */
  public FaultSweepTemplate() {
    super(FaultSweep.class);
  }

  @Override
  protected Reruns reruns(FaultSweep annotation, ExtensionContext context) {
    requireSensible(annotation);
    Predicate<String> operations = SweptOperations.of(annotation.operations());
    return annotation.replay().isEmpty()
        ? new FaultReruns(
            operations,
            Stream.of(annotation.faults()).distinct().toList(),
            annotation.together(),
            new SweepLimit(context, annotation.max()))
        : new ReplayedFaults(Combination.read(annotation.replay()), operations);
  }

  private static void requireSensible(FaultSweep annotation) {
    if (annotation.faults().length == 0) {
      throw new IllegalArgumentException("faults is empty: leave it out for the usual ones");
    }
    if (annotation.together() < 1) {
      throw new IllegalArgumentException(
          "together (%s) must be positive: how many faults happen in one run at most"
              .formatted(annotation.together()));
    }
  }
}
