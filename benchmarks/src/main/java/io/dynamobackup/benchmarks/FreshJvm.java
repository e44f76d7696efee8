package io.dynamobackup.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, in which nothing has run yet, with the class path of this one. */
final class FreshJvm {
  private FreshJvm() {}

  /** Starts the {@code main} of a class. */
  static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx8g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Waits for the end of a JVM and returns the last line that it printed. */
  static String lastLine(Process jvm) throws IOException, InterruptedException {
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jvm.waitFor();
    return output
        .lines()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("a JVM ended without a word"));
  }
}
