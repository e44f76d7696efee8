package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.policy.AttachedPolicy;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** What can be set on a table but is not part of its creation; a restored table starts without. */
@API(status = Status.INTERNAL)
public final class TableSettings {
  private @Nullable RecoveryWindow recovery;
  private @Nullable TimeToLiveDescription timeToLive;
  private @Nullable Instant timeToLiveChangedAt;
  private @Nullable TagChange tagging;
  private AttachedPolicy policy = AttachedPolicy.NONE;
  private PMap<String, ContributorInsights> insights = HashTreePMap.empty();
  private PMap<LimitedChange, PVector<Instant>> times = HashTreePMap.empty();

  /** Returns settings that are the same now and change by themselves. */
  TableSettings fork() {
    TableSettings fork = new TableSettings();
    fork.recovery = recovery;
    fork.timeToLive = timeToLive;
    fork.timeToLiveChangedAt = timeToLiveChangedAt;
    fork.policy = policy;
    fork.insights = insights;
    fork.times = times;
    fork.tagging = tagging;
    return fork;
  }

  /** Returns point-in-time recovery, or null while it is off. */
  public @Nullable RecoveryWindow recovery() {
    return recovery;
  }

  /** Switches point-in-time recovery on, changes it, or switches it off; its history follows. */
  void recovery(@Nullable RecoveryWindow window) {
    this.recovery = window;
  }

  /** Returns TTL, or null while it is not enabled. */
  public @Nullable TimeToLiveDescription timeToLive() {
    return timeToLive;
  }

  /** Sets TTL; null disables it. */
  public void timeToLive(@Nullable TimeToLiveDescription description, Instant now) {
    this.timeToLive = description;
    this.timeToLiveChangedAt = now;
  }

  /** Returns when TTL was last enabled or disabled, or null if it never was. */
  public @Nullable Instant timeToLiveChangedAt() {
    return timeToLiveChangedAt;
  }

  /** Returns the last change of tags, or null if there was none. */
  public @Nullable TagChange tagging() {
    return tagging;
  }

  /** Notes a change of tags. */
  public void tagging(TagChange change) {
    this.tagging = change;
  }

  /** Returns the resource-based policy. */
  public AttachedPolicy policy() {
    return policy;
  }

  /** Changes the resource-based policy. */
  public void policy(AttachedPolicy changed) {
    this.policy = changed;
  }

  /**
   * Returns the contributor insights of an index, or of the table itself if the name is null; null
   * if they were never asked for.
   */
  public @Nullable ContributorInsights insights(@Nullable String indexName) {
    return insights.get(key(indexName));
  }

  /** Changes the contributor insights of an index, or of the table itself if the name is null. */
  public void insights(@Nullable String indexName, ContributorInsights changed) {
    insights = insights.plus(key(indexName), changed);
  }

  /** Forgets what was set on an index of that name. */
  void forgetIndex(String indexName) {
    insights = insights.minus(indexName);
  }

  /** No index has an empty name. */
  private static String key(@Nullable String indexName) {
    return indexName == null ? "" : indexName;
  }

  /** Returns when changes of a kind were made, in order, as far as they are remembered. */
  public List<Instant> times(LimitedChange change) {
    return times.getOrDefault(change, TreePVector.empty());
  }

  /** Notes that a change is made, and forgets those before an instant. */
  public void changed(LimitedChange change, Instant now, Instant remembered) {
    PVector<Instant> kept =
        TreePVector.from(
            times(change).stream().filter(time -> !time.isBefore(remembered)).toList());
    times = times.plus(change, kept.plus(now));
  }
}
