package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.pipeline.ResourceLines;
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

  private final Map<String, String> lines = new HashMap<>();

  /** Reads the tables of a service. */
  ConstraintTable(String... resources) {
    for (String resource : resources) {
      ResourceLines.of(ConstraintTable.class, resource).forEach(this::add);
    }
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
    String line = lines.get(shape);
    return line == null ? null : parse(line);
  }

  /** Looks at the name only: an engine is asked for a few of hundreds of shapes. */
  private void add(String line) {
    int start = line.indexOf(' ') + 1;
    int end = line.indexOf(' ', start);
    lines.put(line.substring(start, end), line);
  }

  /** Only the pattern of a string, which is the last word, may contain spaces. */
  private static Line parse(String line) {
    int limit = line.startsWith("string ") ? MOST_WORDS : 0;
    List<String> words = List.of(line.split(" ", limit));
    return new Line(words.get(0), words.subList(2, words.size()));
  }
}
