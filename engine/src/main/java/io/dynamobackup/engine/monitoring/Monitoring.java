package io.dynamobackup.engine.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What AWS Backup told of in one account and Region, from the start of the engine to now. It is
 * empty where the SDK of AWS Backup is not on the class path.
 *
 * <p>Every method tells what there is when it is called; lists stay as they are.
 */
@API(status = Status.EXPERIMENTAL)
public final class Monitoring {
  private static final Duration PERIOD = Duration.ofMinutes(5);

  private final String account;
  private final String region;
  private final MonitoringLog log;

  /** Creates a view of a log. */
  @API(status = Status.INTERNAL)
  public Monitoring(String account, String region, MonitoringLog log) {
    this.account = account;
    this.region = region;
    this.log = log;
  }

  /** Returns the events that Amazon EventBridge would have had, in their order. */
  public List<BackupEvent> events() {
    List<BackupEvent> events = new ArrayList<>();
    for (Occurrence occurrence : log.inOrder()) {
      Occurrence.EventText text = occurrence.event();
      if (text != null) {
        events.add(
            new BackupEvent(
                id("event", events.size()),
                text.detailType(),
                account,
                occurrence.at(),
                region,
                text.resources(),
                text.detail()));
      }
    }
    return List.copyOf(events);
  }

  /**
   * Returns the events of a type, in their order.
   *
   * @param detailType as AWS writes it, such as {@code Backup Job State Change}
   * @throws IllegalArgumentException if it is none of those that an engine tells
   */
  public List<BackupEvent> events(String detailType) {
    EventType.requireKnown(Objects.requireNonNull(detailType, "detailType"));
    return events().stream().filter(event -> event.detailType().equals(detailType)).toList();
  }

  /** Returns what vaults told the topics of Amazon SNS that they were given, in its order. */
  public List<BackupNotification> notifications() {
    List<BackupNotification> notifications = new ArrayList<>();
    for (Occurrence occurrence : log.inOrder()) {
      Occurrence.NotificationText text = occurrence.notification();
      if (text != null) {
        notifications.add(
            new BackupNotification(
                id("notification", notifications.size()),
                text.topicArn(),
                text.message(),
                occurrence.at(),
                text.attributes()));
      }
    }
    return List.copyOf(notifications);
  }

  /** Returns what Amazon CloudWatch would have counted, by the five minutes and the dimensions. */
  public List<MetricDatum> metrics() {
    Map<MetricDatum, Long> sums = new LinkedHashMap<>();
    for (Occurrence occurrence : log.inOrder()) {
      Metric metric = occurrence.metric();
      if (metric != null && metric.isKnown()) {
        sums.merge(metric.datum(period(occurrence.at()), 0), 1L, Long::sum);
      }
    }
    return sums.entrySet().stream().map(sum -> sum.getKey().with(sum.getValue())).toList();
  }

  /**
   * Returns how often something was counted, for all vaults.
   *
   * @param metric such as {@code NumberOfBackupJobsFailed}
   */
  public long sum(String metric) {
    return sum(metric, datum -> true);
  }

  /** Returns how often something was counted for a vault. */
  public long sum(String metric, String backupVaultName) {
    return sum(metric, datum -> datum.backupVaultName().equals(backupVaultName));
  }

  private long sum(String metric, Predicate<MetricDatum> dimension) {
    Metric.requireKnown(metric);
    return metrics().stream()
        .filter(datum -> datum.name().equals(metric))
        .filter(dimension)
        .mapToLong(MetricDatum::sum)
        .sum();
  }

  private static Instant period(Instant at) {
    long seconds = PERIOD.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
  }

  private String id(String kind, int number) {
    String name = "%s %s %s %d".formatted(account, region, kind, number);
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  @Override
  public String toString() {
    return "Monitoring[account %s, %s]".formatted(account, region);
  }
}
