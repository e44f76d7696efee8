package io.dynamobackup.junit.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.json.PlainJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The file of a test class: a line of JSON for each call, ordered by test and call, so that a test
 * that is recorded again changes its own lines only. Beside it may stand the drift that is known.
 */
final class Tape {
  /** A tape is read whole, and is to be kept beside its test. */
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final Path file;
  private final Path drift;
  private final long most;

  Tape(Path directory, String className) {
    this(directory, className, MOST_BYTES);
  }

  /** Creates a tape that holds so many bytes at the most. */
  Tape(Path directory, String className, long most) {
    this.file = directory.resolve(className + ".jsonl");
    this.drift = directory.resolve(className + ".drift.txt");
    this.most = most;
  }

  /** Returns what is on the tape for a test. */
  synchronized List<Exchange> of(String test) {
    List<Exchange> exchanges = new ArrayList<>();
    sections().getOrDefault(test, List.of()).forEach(line -> exchanges.add(exchange(line)));
    return List.copyOf(exchanges);
  }

  private static Exchange exchange(String line) {
    return Exchange.of(object(line));
  }

  /**
   * Puts on the tape what was answered in a test, in place of what is there for it.
   *
   * @throws ExtensionConfigurationException if that is more than a tape holds: it stays as it is
   */
  synchronized void put(String test, List<Exchange> exchanges) {
    Map<String, List<String>> sections = sections();
    List<String> lines = new ArrayList<>();
    exchanges.forEach(exchange -> lines.add(exchange.line(test, lines.size() + 1)));
    sections.put(test, lines);
    requireRoom(test, sections.values().stream().flatMap(List::stream));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, sections.values().stream().flatMap(List::stream).toList(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<?, ?> object(String line) {
    if (PlainJson.parse(line) instanceof Map<?, ?> object) {
      return object;
    }
    throw new IllegalArgumentException("not a JSON object: " + line);
  }

  private void requireRoom(String test, Stream<String> lines) {
    long bytes = lines.mapToLong(line -> line.getBytes(UTF_8).length + 1L).sum();
    if (bytes > most) {
      throw tooLong("with %s it would have %s bytes".formatted(test, bytes));
    }
  }

  private ExtensionConfigurationException tooLong(String why) {
    return new ExtensionConfigurationException(
        "the tape %s must have no more than %s bytes, and %s: record fewer or smaller items, or leave tests out of %s"
            .formatted(file, most, why, TapeMode.PARAMETER));
  }

  private Map<String, List<String>> sections() {
    requireReadable();
    Map<String, List<String>> sections = new TreeMap<>();
    for (String line : lines(file)) {
      String test = String.valueOf(object(line).get("test"));
      sections.computeIfAbsent(test, name -> new ArrayList<>()).add(line);
    }
    return sections;
  }

  private void requireReadable() {
    try {
      if (Files.exists(file) && Files.size(file) > most) {
        throw tooLong("it has %s".formatted(Files.size(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
