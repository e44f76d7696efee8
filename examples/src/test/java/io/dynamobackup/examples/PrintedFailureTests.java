package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Keeps what the documentation shows of failures what the examples that fail do print. After {@code
 * <!-- failure: Class -->} stands the message of the only failure of that class; {@code
 * -Dupdate=true} writes them anew.
 */
class PrintedFailureTests {
  private static final List<Path> PAGES =
      Stream.of("assertions", "chaos", "getting-started", "legal-outcomes")
          .map(page -> Path.of("../docs", page + ".md"))
          .toList();
  private static final Pattern FAILURE =
      Pattern.compile("(<!-- failure: (\\w+) -->\n```text\n)(.*?)(\n```)", Pattern.DOTALL);

  @Test
  void printed_failures_are_those_of_the_examples() throws IOException {
    for (Path file : PAGES) {
      String page = Files.readString(file);
      String right = FAILURE.matcher(page).replaceAll(PrintedFailureTests::withMessage);
      if (Boolean.getBoolean("update")) {
        Files.writeString(file, right);
        page = right;
      }

      assertThat(page).as("%s; write it anew with -Dupdate=true", file).isEqualTo(right);
      assertThat(FAILURE.matcher(page).results()).isNotEmpty();
    }
  }

  private static String withMessage(MatchResult failure) {
    String message = failureOf("io.dynamobackup.examples." + failure.group(2));
    return Matcher.quoteReplacement(failure.group(1) + message + failure.group(4));
  }

  private static String failureOf(String type) {
    List<Throwable> failures =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(type))
            .execute()
            .allEvents()
            .failed()
            .stream()
            .map(event -> event.getRequiredPayload(TestExecutionResult.class))
            .flatMap(result -> result.getThrowable().stream())
            .toList();
    assertThat(failures).hasSize(1);
    return String.valueOf(failures.get(0).getMessage());
  }
}
