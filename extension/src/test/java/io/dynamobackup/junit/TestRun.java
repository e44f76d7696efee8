package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What became of the tests of some fixtures. */
public record TestRun(EngineExecutionResults results) {
  private static final Map<String, String> CONCURRENT =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

  public static TestRun of(Class<?>... fixtures) {
    return with(Map.of(), fixtures);
  }

  public static TestRun concurrently(Class<?>... fixtures) {
    return with(CONCURRENT, fixtures);
  }

  public static TestRun with(Map<String, String> parameters, Class<?>... fixtures) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    Stream.of(fixtures).forEach(fixture -> kit.selectors(selectClass(fixture)));
    return new TestRun(kit.configurationParameters(parameters).execute());
  }

  public void hasOnlySuccesses(int count) {
    assertThat(failures()).isEmpty();
    assertThat(results.testEvents().succeeded().count()).isEqualTo(count);
  }

  public List<Throwable> failures() {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }

  /** Returns the display names of the tests that were started. */
  public List<String> names() {
    return results.testEvents().started().stream()
        .map(Event::getTestDescriptor)
        .map(TestDescriptor::getDisplayName)
        .toList();
  }

  public Throwable onlyFailure() {
    assertThat(failures()).hasSize(1);
    return failures().get(0);
  }
}
