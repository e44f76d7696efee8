package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.stubbing.CallPattern;
import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.wire.OperationName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are meant, as the parameters of a matcher say it.
 *
 * @param operation the API name; null for any
 * @param table name or ARN of a table that the request names; null for any
 * @param backup the ARN of the backup that the request names; null for any
 * @param jsonPaths what the body has at each path: a text, a number, a boolean, or a matcher of
 *     WireMock's in JSON
 */
record RequestCriteria(
    @Nullable String operation,
    @Nullable String table,
    @Nullable String backup,
    Map<String, Object> jsonPaths) {
  static final RequestCriteria ANY = new RequestCriteria(null, null, null, Map.of());

  private static final String OPERATION = "operation";
  private static final String TABLE = "table";
  private static final String BACKUP = "backup";
  private static final String JSON_PATHS = "jsonPaths";
  private static final Set<String> KEYS = Set.of(OPERATION, TABLE, BACKUP, JSON_PATHS);

  RequestCriteria {
    jsonPaths = Map.copyOf(jsonPaths);
    if (operation != null && !OperationName.all().contains(operation)) {
      throw new IllegalArgumentException(
          "operation (%s) is none of DynamoDB or AWS Backup%s"
              .formatted(operation, Spelling.of(operation, OperationName.all())));
    }
    jsonPaths.keySet().forEach(RequestCriteria::requirePath);
  }

  private static void requirePath(String path) {
    if (!path.startsWith("$")) {
      throw new IllegalArgumentException(
          "path (%s) must be a JSON path, such as $.%s".formatted(path, path));
    }
  }

  static RequestCriteria ofOperation(String name) {
    return new RequestCriteria(name, null, null, Map.of());
  }

  /** Reads parameters, all of which may be left out; refuses those that mean nothing. */
  static RequestCriteria of(@Nullable Parameters given) {
    Parameters parameters = given == null ? Parameters.empty() : given;
    for (String key : parameters.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "parameter (%s) of the matcher dynamodb must be one of %s%s"
                .formatted(key, Spelling.list(KEYS), Spelling.of(key, KEYS)));
      }
    }
    RequestCriteria criteria =
        new RequestCriteria(
            text(parameters, OPERATION),
            text(parameters, TABLE),
            text(parameters, BACKUP),
            paths(parameters.get(JSON_PATHS)));
    criteria.pattern();
    return criteria;
  }

  private static @Nullable String text(Parameters parameters, String key) {
    Object value = parameters.get(key);
    if (value != null && !(value instanceof String)) {
      throw new IllegalArgumentException(
          "parameter %s (%s) of the matcher dynamodb must be a text".formatted(key, value));
    }
    return (String) value;
  }

  private static Map<String, Object> paths(@Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException(
          "parameter %s (%s) of the matcher dynamodb must be an object of paths and values"
              .formatted(JSON_PATHS, value));
    }
    Map<String, Object> paths = new LinkedHashMap<>();
    entries.forEach((path, expected) -> paths.put((String) path, expected));
    return paths;
  }

  Parameters parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    put(parameters, OPERATION, operation);
    put(parameters, TABLE, table);
    put(parameters, BACKUP, backup);
    put(parameters, JSON_PATHS, jsonPaths.isEmpty() ? null : jsonPaths);
    return Parameters.from(parameters);
  }

  private static void put(Map<String, Object> parameters, String key, @Nullable Object value) {
    if (value != null) {
      parameters.put(key, value);
    }
  }

  /** Returns whether the body must be read to tell. */
  boolean isOfTypedRequest() {
    return table != null || backup != null;
  }

  /** Returns the same in the engine's words, but for the paths. */
  CallPattern pattern() {
    CallPattern pattern = operation == null ? Calls.anyOperation() : Calls.operation(operation);
    pattern = table == null ? pattern : pattern.onTable(table);
    return backup == null ? pattern : pattern.onBackup(backup);
  }

  RequestCriteria onTable(String nameOrArn) {
    requireUnsaid("onTable(", table, nameOrArn);
    return checked(new RequestCriteria(operation, nameOrArn, backup, jsonPaths));
  }

  RequestCriteria onBackup(String arn) {
    requireUnsaid("onBackup(", backup, arn);
    return checked(new RequestCriteria(operation, table, arn, jsonPaths));
  }

  RequestCriteria with(String jsonPath, Object expected) {
    requireUnsaid("withJsonPath(" + jsonPath + ", ", jsonPaths.get(jsonPath), expected);
    Map<String, Object> more = new LinkedHashMap<>(jsonPaths);
    more.put(jsonPath, expected);
    return new RequestCriteria(operation, table, backup, more);
  }

  private static void requireUnsaid(String start, @Nullable Object said, Object other) {
    if (said != null) {
      throw new IllegalArgumentException(
          "%s%s) was said of these requests: %s%s) would replace it; for others make another mapping"
              .formatted(start, said, start, other));
    }
  }

  private static RequestCriteria checked(RequestCriteria criteria) {
    criteria.pattern();
    return criteria;
  }
}
