package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.vault.Retention;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.CalculatedLifecycle;

/** How long a recovery point is kept, as events tell it. */
final class LifecycleText {
  private LifecycleText() {}

  /** Adds what the retention says, and what follows from it, to a detail. */
  static void add(
      Map<String, Object> detail, Retention retention, Instant createdAt, boolean fullyManaged) {
    Map<String, Object> lifecycle = new LinkedHashMap<>();
    if (retention.coldAfterDays() != null) {
      lifecycle.put("moveToColdStorageAfterDays", retention.coldAfterDays());
    }
    if (retention.deleteAfterDays() != null) {
      lifecycle.put("deleteAfterDays", retention.deleteAfterDays());
    }
    if (!lifecycle.isEmpty()) {
      detail.put("lifecycle", lifecycle);
    }
    Map<String, Object> calculated = new LinkedHashMap<>();
    CalculatedLifecycle instants = retention.calculated(createdAt, fullyManaged);
    if (instants != null && instants.moveToColdStorageAt() != null) {
      calculated.put("moveToColdStorageAt", instants.moveToColdStorageAt().toString());
    }
    if (instants != null && instants.deleteAt() != null) {
      calculated.put("deleteAt", instants.deleteAt().toString());
    }
    if (!calculated.isEmpty()) {
      detail.put("calculatedLifeCycle", calculated);
    }
  }
}
