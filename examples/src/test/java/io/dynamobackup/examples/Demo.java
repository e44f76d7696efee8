package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What a class of examples told when it was run. */
record Demo(Events events) {

  static Demo run(String type, Map<String, String> parameters) {
    return new Demo(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(type))
            .configurationParameters(parameters)
            .execute()
            .allEvents());
  }

  /** Returns the message of what failed last: of tests that run again and again, the sum. */
  String failure() {
    return String.valueOf(lastFailure().getMessage());
  }

  /** Returns the message of what is told beside that. */
  String suppressed() {
    Throwable[] suppressed = lastFailure().getSuppressed();
    assertThat(suppressed).hasSize(1);
    return String.valueOf(suppressed[0].getMessage());
  }

  private Throwable lastFailure() {
    List<Throwable> failures =
        events.failed().stream()
            .map(event -> event.getRequiredPayload(TestExecutionResult.class))
            .flatMap(result -> result.getThrowable().stream())
            .toList();
    assertThat(failures).isNotEmpty();
    return failures.get(failures.size() - 1);
  }

  /** Returns what the test reports have under a key. */
  String entry(String key) {
    return events
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .flatMap(entry -> entry.getKeyValuePairs().entrySet().stream())
        .filter(entry -> entry.getKey().equals(key))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n"));
  }
}
