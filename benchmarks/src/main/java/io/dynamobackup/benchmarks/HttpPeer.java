package io.dynamobackup.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/** Who answers HTTP, each in a JVM of its own. */
public enum HttpPeer {
  /** The engine, which listens. */
  ENGINE {
    @Override
    Process start() throws IOException {
      return FreshJvm.start(ListeningEngine.class);
    }
  },
  /** The standalone jar: the engine with WireMock in front. */
  STANDALONE {
    @Override
    Process start() throws IOException {
      return new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  jar().toString(),
                  "--port",
                  Integer.toString(PORT)))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  },
  /** Amazon DynamoDB Local's own server. */
  LOCAL {
    @Override
    Process start() throws IOException {
      return FreshJvm.start(
          ServerRunner.class, "-inMemory", "-disableTelemetry", "-port", Integer.toString(PORT));
    }
  };

  /** Where each of them listens in its turn. */
  static final int PORT = 18_417;

  /** Each prints a line when it listens, or just before. */
  private static final List<String> READY = List.of("DynamoBackup is ready", "CorsParams");

  abstract Process start() throws IOException;

  URI uri() {
    return URI.create("http://127.0.0.1:" + PORT);
  }

  /** Starts it, and waits until it is about to listen. */
  Process ready() {
    try {
      Process process = start();
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (READY.stream().anyMatch(line::startsWith)) {
          return process;
        }
      }
      throw new IllegalStateException(this + " ended before it was ready");
    } catch (IOException e) {
      throw new IllegalStateException(this + " does not start", e);
    }
  }

  private static Path jar() throws IOException {
    String named = System.getProperty("dynamobackup.standalone");
    if (named != null) {
      return Path.of(named);
    }
    try (Stream<Path> files = Files.list(Path.of("wiremock-ext/target"))) {
      return files
          .filter(file -> file.toString().endsWith("-standalone.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package wiremock-ext first"));
    }
  }
}
