package io.dynamobackup.engine.operation;

import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Turns structures of the SDK's model into the JSON that AWS has for them, and back. */
@API(status = Status.INTERNAL)
public interface JsonDocuments {

  /** Returns a structure as JSON. */
  String write(Object structure);

  /**
   * Reads JSON into a builder of the SDK's; members that it does not know are skipped.
   *
   * @throws IllegalArgumentException if it is no JSON, or a value is of the wrong type
   */
  void read(String json, Object builder);

  /** Returns what is not as AWS Backup's model demands of a structure, or null when all is well. */
  @Nullable String fault(Object structure);

  /** Returns what this engine knows the SDK's model by. */
  static JsonDocuments load() {
    return ServiceLoader.load(JsonDocuments.class, JsonDocuments.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }
}
