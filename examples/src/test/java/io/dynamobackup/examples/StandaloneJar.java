package io.dynamobackup.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The standalone server in a process of its own, until it is closed. */
final class StandaloneJar implements AutoCloseable {
  private static final Path TARGET = Path.of("../wiremock-ext/target");
  private static final String READY = "DynamoBackup is ready: ";

  private final Process process;
  private final URI endpoint;

  private StandaloneJar(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts it on a free port, with these options, and waits until it is ready. */
  static StandaloneJar start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar().toString(),
                "--port",
                "0"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader(UTF_8);
    List<String> told = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      told.add(line);
      if (line.startsWith(READY)) {
        return new StandaloneJar(process, URI.create(line.substring(READY.length())));
      }
    }
    throw new IllegalStateException("the server ended: " + told);
  }

  /** Returns the jar that the build made, or that {@code -Ddynamobackup.standalone} names. */
  private static Path jar() throws IOException {
    String named = System.getProperty("dynamobackup.standalone");
    if (named != null) {
      return Path.of(named);
    }
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.toString().endsWith("-standalone.jar"))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException("no standalone jar is in " + TARGET + ": mvn package"));
    }
  }

  URI endpoint() {
    return endpoint;
  }

  /** Tells it to end, and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
