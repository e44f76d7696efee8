package io.dynamobackup.junit.sweep;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The first run of a sweep, to which nothing happens: it tells which calls there are. */
final class OrdinaryRun extends SweepRun {
  private boolean passed;

  OrdinaryRun(String name, Predicate<String> operations) {
    super(name, SweptCalls.counting(operations));
  }

  @Override
  void end(@Nullable Throwable ended, Rerun rerun) throws Throwable {
    if (ended != null) {
      throw ended;
    }
    passed = true;
  }

  /** Returns the calls of the run; none if it failed, since then nothing else is run. */
  List<String> made(ExtensionContext template, int max) {
    List<String> made = passed ? calls().made() : List.of();
    if (passed && made.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s makes no call that a sweep could hit: it needs an engine of @DynamoBackupTest, and calls of the operations that are asked for"
              .formatted(template.getRequiredTestMethod()));
    }
    requireAtMost(template, max, made.size(), "calls");
    return made;
  }

  static void requireAtMost(ExtensionContext template, int max, int number, String what) {
    if (number > max) {
      throw new ExtensionConfigurationException(
          "%s would be run for each of %s %s, max (%s) are allowed: ask for fewer, or raise max"
              .formatted(template.getRequiredTestMethod(), number, what, max));
    }
  }
}
