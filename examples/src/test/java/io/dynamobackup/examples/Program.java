package io.dynamobackup.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program beside these tests, in another language.
 *
 * @param command runs it, but for the endpoint
 */
record Program(List<String> command) {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_CLI", System.getProperty("dynamobackup.aws-cli", "/usr/bin/aws"),
          "AWS_CONFIG_FILE", "/dev/null",
          "AWS_EC2_METADATA_DISABLED", "true",
          "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
          "NODE_NO_WARNINGS", "1");

  /** What would lead elsewhere. */
  private static final Set<String> NOT_INHERITED =
      Set.of("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy");

  Program {
    command = List.copyOf(command);
  }

  /** Returns a script that has the AWS CLI do its work. */
  static Program ofShell(String script) {
    return new Program(List.of("bash", "src/test/shell/" + script));
  }

  /** Returns a script for a Python that has boto3. */
  static Program ofPython(String script) {
    return new Program(
        List.of(
            System.getProperty("dynamobackup.python", "/usr/bin/python3"),
            "src/test/python/" + script));
  }

  /** Returns a script beside which npm has installed what it needs. */
  static Program ofJavaScript(String script) {
    return new Program(List.of("node", "target/javascript/" + script));
  }

  /** Runs it, and returns the lines that it wrote when it has succeeded. */
  List<String> run(URI endpoint) throws IOException, InterruptedException {
    List<String> call = Stream.concat(command.stream(), Stream.of(endpoint.toString())).toList();
    ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("AWS_") || NOT_INHERITED.contains(name));
    builder.environment().putAll(ENVIRONMENT);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
