package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps what the documentation shows of outputs what the examples do print. After {@code <!--
 * failure: Class -->} stands the message of the last failure of that class, after {@code
 * suppressed} that of what is beside it, after {@code entry} what the class put into the test
 * report about the quotas; {@code -Dupdate=true} writes them anew.
 */
class PrintedOutputTests {
  private static final Pattern OUTPUT =
      Pattern.compile(
          "(<!-- (failure|suppressed|entry): (\\w+)(?: with ([\\w.]+)=(\\w+))? -->\n```text\n)"
              + "(.*?)(\n```)",
          Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("io.dynamobackup.examples.Pages#all")
  void printed_outputs_are_those_of_the_examples(Path file) throws IOException {
    String page = Pages.read(file);
    String right = OUTPUT.matcher(page).replaceAll(PrintedOutputTests::withOutput);
    if (Boolean.getBoolean("update")) {
      Files.writeString(file, right);
      page = right;
    }

    assertThat(page).as("%s; write it anew with -Dupdate=true", file).isEqualTo(right);
  }

  @Test
  void every_kind_of_output_is_shown_somewhere() {
    assertThat(
            Pages.all().stream()
                .flatMap(page -> OUTPUT.matcher(Pages.read(page)).results())
                .map(output -> output.group(2)))
        .contains("failure", "suppressed", "entry")
        .hasSizeGreaterThan(8);
  }

  private static String withOutput(MatchResult output) {
    Demo demo =
        Demo.run(
            "io.dynamobackup.examples." + output.group(3),
            output.group(4) == null ? Map.of() : Map.of(output.group(4), output.group(5)));
    String text =
        switch (output.group(2)) {
          case "failure" -> demo.failure();
          case "suppressed" -> demo.suppressed();
          default -> demo.entry("dynamobackup.quotas");
        };
    return Matcher.quoteReplacement(output.group(1) + text + output.group(7));
  }
}
