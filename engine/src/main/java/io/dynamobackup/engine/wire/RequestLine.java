package io.dynamobackup.engine.wire;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP request asks for, of a service that is asked by method and path.
 *
 * @param method such as {@code GET}
 * @param path still percent-encoded
 * @param query the parameters after the path, decoded
 */
@API(status = Status.INTERNAL)
public record RequestLine(String method, String path, Map<String, List<String>> query) {
  /** Copies the parameters. */
  public RequestLine {
    query = Map.copyOf(query);
  }

  /** Returns true if the path is that of services that are asked by target. */
  public boolean isRoot() {
    return path.isEmpty() || path.equals("/");
  }

  /** Returns the first value of a parameter, or null. */
  @Nullable String parameter(String name) {
    List<String> values = query.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
