package io.dynamobackup.engine.vault;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whom a vault tells of what happens.
 *
 * @param topicArn of Amazon SNS
 * @param events of which it tells
 */
@API(status = Status.INTERNAL)
public record VaultNotifications(String topicArn, List<String> events) {
  /** Copies the events. */
  public VaultNotifications {
    events = List.copyOf(events);
  }
}
