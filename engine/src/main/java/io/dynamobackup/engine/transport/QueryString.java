package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows the question mark of a URI. */
final class QueryString {
  private QueryString() {}

  /**
   * Returns the parameters, decoded, each with its values; one without a value has an empty one.
   */
  static Map<String, List<String>> read(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String parameter : query.split("&", -1)) {
        String[] parts = parameter.split("=", 2);
        parameters
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
