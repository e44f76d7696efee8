package io.dynamobackup.engine.monitoring;

import io.dynamobackup.engine.json.PlainJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * An event of AWS Backup, as Amazon EventBridge delivers it (Developer Guide, "Monitoring AWS
 * Backup events using Amazon EventBridge"). AWS may send it five minutes late, an engine never
 * does.
 *
 * @param id a UUID, always the same for the same event
 * @param detailType such as {@code Backup Job State Change}
 * @param account the twelve digits of the account
 * @param time when it happened, in seconds
 * @param region where it happened
 * @param resources the ARNs that it is about
 * @param detail what happened: texts, numbers, truth values, lists and maps of them
 */
@API(status = Status.EXPERIMENTAL)
public record BackupEvent(
    String id,
    String detailType,
    String account,
    Instant time,
    String region,
    List<String> resources,
    Map<String, Object> detail) {

  /** Copies the lists, and keeps the order of the detail. */
  public BackupEvent {
    time = time.truncatedTo(ChronoUnit.SECONDS);
    resources = List.copyOf(resources);
    detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
  }

  /** Returns {@code aws.backup}. */
  public String source() {
    return "aws.backup";
  }

  /**
   * Returns the new state, which AWS calls {@code state} or {@code status}; null if there is none.
   */
  public @Nullable String state() {
    Object state = detail.getOrDefault("state", detail.get("status"));
    return state == null ? null : state.toString();
  }

  /** Returns the event as the targets of a rule get it. */
  public String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "0");
    json.put("id", id);
    json.put("detail-type", detailType);
    json.put("source", source());
    json.put("account", account);
    json.put("time", time.toString());
    json.put("region", region);
    json.put("resources", resources);
    json.put("detail", detail);
    return PlainJson.write(json);
  }
}
