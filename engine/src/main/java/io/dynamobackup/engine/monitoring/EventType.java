package io.dynamobackup.engine.monitoring;

import java.util.List;

/** The types of the events that an engine tells, as AWS writes them. */
final class EventType {
  private static final List<String> NAMES =
      List.of(
          "Backup Job State Change",
          "Restore Job State Change",
          "Copy Job State Change",
          "Recovery Point State Change",
          "Backup Vault State Change",
          "Backup Plan State Change",
          "Region Setting State Change");

  private EventType() {}

  static void requireKnown(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "detailType (%s) must be one of %s".formatted(name, String.join(", ", NAMES)));
    }
  }
}
