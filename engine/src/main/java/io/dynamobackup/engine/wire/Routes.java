package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.pipeline.ResourceLines;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a service that is asked by method and path, as text: a line for each.
 *
 * <pre>
 * METHOD  /path/{label}  status of success  Operation
 * </pre>
 *
 * <p>A path matches with a slash at its end or without; what stands there in letters goes before a
 * label.
 */
final class Routes {
  private final Node root = new Node();
  private final Set<String> operations = new TreeSet<>();

  /** Reads the routes of a service. */
  Routes(String resource) {
    ResourceLines.of(Routes.class, resource).forEach(line -> add(line.split(" ", -1)));
  }

  /** An operation, and the status with which it succeeds. */
  private record End(String operation, int status, List<String> labels) {}

  /** What may follow a beginning of a path. */
  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    final Map<String, End> ends = new HashMap<>();
    @Nullable Node label;
  }

  /**
   * An operation that is asked for.
   *
   * @param operation its API name
   * @param status with which it succeeds
   * @param labels what stands in the path for each label, decoded
   */
  record Route(String operation, int status, Map<String, String> labels) {
    Route {
      labels = Map.copyOf(labels);
    }
  }

  /** Returns the name of every operation. */
  Set<String> operations() {
    return operations;
  }

  /** Returns what is asked for, or null when there is no such operation. */
  @Nullable Route find(String method, String path) {
    try {
      return find(root, segments(path), 0, method, new ArrayList<>());
    } catch (IllegalArgumentException e) { // what follows a percent sign is no number
      return null;
    }
  }

  private void add(String[] words) {
    Node node = root;
    List<String> labels = new ArrayList<>();
    for (String segment : segments(words[1])) {
      if (segment.startsWith("{")) {
        labels.add(segment.substring(1, segment.length() - 1));
        node.label = node.label == null ? new Node() : node.label;
        node = node.label;
      } else {
        node = node.literals.computeIfAbsent(segment, absent -> new Node());
      }
    }
    node.ends.put(words[0], new End(words[3], Integer.parseInt(words[2]), List.copyOf(labels)));
    operations.add(words[3]);
  }

  private static @Nullable Route find(
      Node node, List<String> segments, int next, String method, List<String> values) {
    if (next == segments.size()) {
      End end = node.ends.get(method);
      return end == null ? null : route(end, values);
    }
    Node literal = node.literals.get(segments.get(next));
    Route found =
        literal == null ? null : find(literal, segments, next + 1, method, new ArrayList<>(values));
    if (found != null || node.label == null) {
      return found;
    }
    values.add(segments.get(next));
    return find(node.label, segments, next + 1, method, values);
  }

  private static Route route(End end, List<String> values) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      labels.put(end.labels().get(i), decoded(values.get(i)));
    }
    return new Route(end.operation(), end.status(), labels);
  }

  private static List<String> segments(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.endsWith("/") && path.length() > start ? path.length() - 1 : path.length();
    return List.of(path.substring(start, end).split("/", -1));
  }

  /** In a path, a plus is a plus. */
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
  }
}
