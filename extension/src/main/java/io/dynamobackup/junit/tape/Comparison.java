package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.json.PlainJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two answers, member by member. */
final class Comparison {
  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  /**
   * A member in which answers differ.
   *
   * @param member its path, such as {@code Item.Title.S} or {@code Items[2].Title}
   * @param expected what is on the tape, as JSON
   * @param was what was answered, as JSON
   */
  record Difference(String member, String expected, String was) {}

  /** Returns in what an answer differs from that on a tape. */
  static List<Difference> of(@Nullable Object expected, @Nullable Object was) {
    Comparison comparison = new Comparison();
    comparison.compare("", expected, was);
    return List.copyOf(comparison.differences);
  }

  private void compare(String path, @Nullable Object expected, @Nullable Object was) {
    if (expected instanceof Map<?, ?> one && was instanceof Map<?, ?> other) {
      compareObjects(path, one, other);
    } else if (expected instanceof List<?> one
        && was instanceof List<?> other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(path + "[" + i + "]", one.get(i), other.get(i));
      }
    } else {
      add(path, PlainJson.write(expected), PlainJson.write(was));
    }
  }

  private void compareObjects(String path, Map<?, ?> expected, Map<?, ?> was) {
    Set<Object> names = new LinkedHashSet<>(expected.keySet());
    names.addAll(was.keySet());
    for (Object name : names) {
      String member = path.isEmpty() ? name.toString() : path + "." + name;
      if (!was.containsKey(name)) {
        add(member, PlainJson.write(expected.get(name)), "absent");
      } else if (!expected.containsKey(name)) {
        add(member, "absent", PlainJson.write(was.get(name)));
      } else {
        compare(member, expected.get(name), was.get(name));
      }
    }
  }

  private void add(String path, String expected, String was) {
    if (!expected.equals(was)) {
      differences.add(new Difference(path.isEmpty() ? "the answer" : path, expected, was));
    }
  }
}
