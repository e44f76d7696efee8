package io.dynamobackup.engine.operation.monitoring;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes that all notifications have, in AWS's order. */
final class NotificationAttributes {
  private NotificationAttributes() {}

  static Map<String, String> of(
      String type, String state, String account, String id, Instant start) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("EventType", type);
    attributes.put("State", state);
    attributes.put("AccountId", account);
    attributes.put("Id", id);
    attributes.put("StartTime", start.toString());
    return attributes;
  }
}
