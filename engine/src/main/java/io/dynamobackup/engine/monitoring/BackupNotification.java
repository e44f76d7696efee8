package io.dynamobackup.engine.monitoring;

import io.dynamobackup.engine.json.PlainJson;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a vault tells a topic of Amazon SNS (Developer Guide, "Notification options with AWS
 * Backup").
 *
 * @param messageId a UUID, always the same for the same notification
 * @param topicArn the topic that the vault's notifications name
 * @param message the text
 * @param timestamp when it was sent
 * @param attributes {@code EventType}, {@code State}, {@code AccountId}, {@code Id} and {@code
 *     StartTime}
 */
@API(status = Status.EXPERIMENTAL)
public record BackupNotification(
    String messageId,
    String topicArn,
    String message,
    Instant timestamp,
    Map<String, String> attributes) {

  /** Keeps the order of the attributes. */
  public BackupNotification {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Returns {@code Notification from AWS Backup}. */
  public String subject() {
    return "Notification from AWS Backup";
  }

  /** Returns the notification as a function that is subscribed to the topic gets it. */
  public String toJson() {
    Map<String, Object> sns = new LinkedHashMap<>();
    sns.put("Type", "Notification");
    sns.put("MessageId", messageId);
    sns.put("TopicArn", topicArn);
    sns.put("Subject", subject());
    sns.put("Message", message);
    sns.put("Timestamp", timestamp.toString());
    sns.put("MessageAttributes", typedAttributes());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("EventSource", "aws:sns");
    event.put("EventVersion", "1.0");
    event.put("Sns", sns);
    return PlainJson.write(Map.of("Records", List.of(event)));
  }

  private Map<String, Object> typedAttributes() {
    Map<String, Object> typed = new LinkedHashMap<>();
    attributes.forEach(
        (name, value) -> {
          Map<String, Object> attribute = new LinkedHashMap<>();
          attribute.put("Type", "String");
          attribute.put("Value", value);
          typed.put(name, attribute);
        });
    return typed;
  }
}
