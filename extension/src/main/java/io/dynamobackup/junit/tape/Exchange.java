package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.json.PlainJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer.
 *
 * @param operation the API name, such as {@code PutItem}
 * @param request its body
 * @param status that of the answer, in HTTP
 * @param response the body of the answer
 */
record Exchange(String operation, @Nullable Object request, int status, @Nullable Object response) {
  private static final int OK = 200;

  /** Returns this without what is another in every run, such as ids and times. */
  Exchange normalized() {
    return new Exchange(
        operation,
        Normalized.of(operation, request),
        status,
        Normalized.of(operation, isSuccess() ? response : withMessage(response)));
  }

  /** The text of an error is in one of two members, and clients read both. */
  private static @Nullable Object withMessage(@Nullable Object error) {
    if (error instanceof Map<?, ?> map && map.containsKey("Message")) {
      Map<Object, @Nullable Object> renamed = new LinkedHashMap<>(map);
      renamed.put("message", renamed.remove("Message"));
      return renamed;
    }
    return error;
  }

  boolean isSuccess() {
    return status == OK;
  }

  /** Returns a member of the request that is a string. */
  @Nullable String asked(String member) {
    return request instanceof Map<?, ?> map && map.get(member) instanceof String text ? text : null;
  }

  /** Reads the line of a tape. */
  static Exchange of(Map<?, ?> line) {
    if (line.get("operation") instanceof String operation
        && line.get("status") instanceof BigDecimal status) {
      return new Exchange(
          operation, line.get("request"), status.intValueExact(), line.get("response"));
    }
    throw new IllegalArgumentException("the line of a tape has operation and status: " + line);
  }

  /** Returns the line of a tape. */
  String line(String test, int call) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("test", test);
    line.put("call", BigDecimal.valueOf(call));
    line.put("operation", operation);
    line.put("request", request);
    line.put("status", BigDecimal.valueOf(status));
    line.put("response", response);
    return PlainJson.write(line);
  }
}
