package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs in other languages against the standalone server, whose clock they move. Like {@link
 * ForeignClientTests}, they are run by {@code .ci/run}, after the jar is made.
 */
class StandaloneTests {

  @Test
  @Tag("standalone-aws-cli")
  void aws_cli_and_curl() throws Exception {
    tell(Program.ofShell("standalone.sh"));
  }

  @Test
  @Tag("standalone-boto3")
  void boto3() throws Exception {
    tell(Program.ofPython("standalone.py"));
  }

  @Test
  @Tag("standalone-javascript")
  void sdk_for_javascript() throws Exception {
    tell(Program.ofJavaScript("standalone.mjs"));
  }

  private static void tell(Program program) throws IOException, InterruptedException {
    List<String> output;
    try (StandaloneJar server = StandaloneJar.start()) {
      output = program.run(server.endpoint());
    }

    assertThat(output)
        .containsExactly(
            "attempts: 2",
            "SYSTEM backups: 1",
            "after 36 days: 0",
            "orders again: 1",
            "it is 2018-12-14T14:25:00Z");
  }
}
