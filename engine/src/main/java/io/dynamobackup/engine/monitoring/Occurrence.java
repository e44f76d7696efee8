package io.dynamobackup.engine.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something that AWS Backup tells of. It is kept as what it is about, and put into words when
 * somebody asks: most of it nobody asks for.
 */
@API(status = Status.INTERNAL)
public interface Occurrence {

  /** Returns when it happened. */
  Instant at();

  /** Returns what EventBridge is told, or null for nothing. */
  default @Nullable EventText event() {
    return null;
  }

  /** Returns what CloudWatch counts, or null for nothing. */
  default @Nullable Metric metric() {
    return null;
  }

  /** Returns what a topic of SNS is told, or null for nothing. */
  default @Nullable NotificationText notification() {
    return null;
  }

  /** An event without what all events have. */
  record EventText(String detailType, List<String> resources, Map<String, Object> detail) {

    /** Creates the text of an event that users can ask for. */
    public EventText {
      EventType.requireKnown(detailType);
    }
  }

  /** A notification without what all notifications have. */
  record NotificationText(String topicArn, String message, Map<String, String> attributes) {}
}
