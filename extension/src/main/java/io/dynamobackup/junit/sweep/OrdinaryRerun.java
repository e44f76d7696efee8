package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.rerun.TestMethod;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The first run of a sweep, to which nothing happens: it tells which calls there are. */
final class OrdinaryRerun extends SweepRerun {
  private boolean passed;

  OrdinaryRerun(String name, Predicate<String> operations) {
    super(name, SweptCalls.counting(operations));
  }

  @Override
  public void run(TestMethod test) throws Throwable {
    super.run(test);
    passed = true;
  }

  /** Without a run that passes there is nothing to compare the others with. */
  @Override
  public void stop() {
    passed = false;
  }

  /** Returns the calls of the run; none if it failed, since then nothing else is run. */
  List<String> made(ExtensionContext template) {
    List<String> made = passed ? calls().made() : List.of();
    if (passed && made.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s makes no call that a sweep could hit: it needs calls of the operations that are asked for, made in the test itself"
              .formatted(template.getRequiredTestMethod()));
    }
    return made;
  }
}
