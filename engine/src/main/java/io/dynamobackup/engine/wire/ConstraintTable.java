package io.dynamobackup.engine.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of AWS's service models, as text: a line for each shape that demands something or
 * contains one that does, {@code -} where nothing is demanded.
 *
 * <pre>
 * string    Name  min..max  pattern
 * name      Name  min..max  OtherName       a string; one that is no ARN must be an OtherName too
 * number    Name  min..max
 * enum      Name  VALUE  VALUE …
 * list      Name  min..max  Element
 * map       Name  min..max  Key  Value
 * structure Name  Member:Shape  Required!:Shape …
 * </pre>
 */
final class ConstraintTable {
  private static final int MOST_WORDS = 4;

  private final Map<String, Line> lines = new HashMap<>();

  /** Reads the tables of DynamoDB and of its streams. */
  ConstraintTable() {
    read("dynamodb.constraints");
    read("streams.constraints");
  }

  /**
   * What is said of one shape.
   *
   * @param type such as {@code list}
   * @param words what follows the shape's name
   */
  record Line(String type, List<String> words) {
    Line {
      words = List.copyOf(words);
    }
  }

  /** Returns what is said of a shape, or null when nothing is. */
  @Nullable Line find(String shape) {
    return lines.get(shape);
  }

  private void read(String resource) {
    InputStream stream = ConstraintTable.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(resource + " is not beside " + ConstraintTable.class);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only the pattern of a string, which is the last word, may contain spaces. */
  private void add(String line) {
    int limit = line.startsWith("string ") ? MOST_WORDS : 0;
    List<String> words = List.of(line.split(" ", limit));
    lines.put(words.get(1), new Line(words.get(0), words.subList(2, words.size())));
  }
}
