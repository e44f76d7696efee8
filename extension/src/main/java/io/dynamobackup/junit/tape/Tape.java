package io.dynamobackup.junit.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of a test class: a line of JSON for each call, ordered by test and call, so that a test
 * that is recorded again changes its own lines only. Beside it may stand the drift that is known.
 */
final class Tape {
  private final Path file;
  private final Path drift;

  Tape(Path directory, String className) {
    this.file = directory.resolve(className + ".jsonl");
    this.drift = directory.resolve(className + ".drift.txt");
  }

  /** Returns what is on the tape for a test. */
  synchronized List<Exchange> of(String test) {
    List<Exchange> exchanges = new ArrayList<>();
    sections().getOrDefault(test, List.of()).forEach(line -> exchanges.add(exchange(line)));
    return List.copyOf(exchanges);
  }

  private static Exchange exchange(String line) {
    return Exchange.of(Json.object(line));
  }

  /** Puts on the tape what was answered in a test, in place of what is there for it. */
  synchronized void put(String test, List<Exchange> exchanges) {
    Map<String, List<String>> sections = sections();
    List<String> lines = new ArrayList<>();
    exchanges.forEach(exchange -> lines.add(exchange.line(test, lines.size() + 1)));
    sections.put(test, lines);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, sections.values().stream().flatMap(List::stream).toList(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new TreeMap<>();
    for (String line : lines(file)) {
      String test = String.valueOf(Json.object(line).get("test"));
      sections.computeIfAbsent(test, name -> new ArrayList<>()).add(line);
    }
    return sections;
  }

  /** Returns the lines of known drift that may be of a test. */
  List<String> knownDrift(String test) {
    return lines(drift).stream()
        .filter(line -> line.startsWith(test + ", ") || line.startsWith(Drift.ANYWHERE))
        .toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file, UTF_8).stream().filter(line -> !line.isBlank()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where known drift is listed. */
  Path driftFile() {
    return drift;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
