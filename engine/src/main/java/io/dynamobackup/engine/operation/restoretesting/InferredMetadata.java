package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.choice.Identifiers;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a table is restored for a test, where nobody says otherwise (Developer Guide, "Restore
 * testing inferred metadata").
 */
final class InferredMetadata {
  private static final String PROTECTION = "deletionProtection";

  private InferredMetadata() {}

  static Map<String, String> of(Identifiers identifiers) {
    Map<String, String> metadata = new TreeMap<>();
    metadata.put(PROTECTION, "false");
    metadata.put("encryptionType", "Default");
    metadata.put("targetTableName", "awsbackup-restore-test-" + identifiers.uuid());
    return metadata;
  }

  /** Returns what a restore job gets: a table that is restored is never protected. */
  static Map<String, String> overridden(
      Map<String, String> inferred, Map<String, String> overrides) {
    Map<String, String> metadata = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    metadata.putAll(inferred);
    overrides.forEach(
        (key, value) -> {
          metadata.remove(key);
          metadata.put(key, value);
        });
    if ("false".equals(metadata.get(PROTECTION))) {
      metadata.remove(PROTECTION);
    }
    return metadata;
  }
}
