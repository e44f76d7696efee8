package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** What can be set on a table but is not part of its creation; a restored table starts without. */
@API(status = Status.INTERNAL)
public final class TableSettings {
  private @Nullable RecoveryWindow recovery;
  private @Nullable TimeToLiveDescription timeToLive;
  private @Nullable Instant timeToLiveChangedAt;
  private final List<TableStream> streams = new ArrayList<>();

  /** Returns point-in-time recovery, or null while it is off. */
  public @Nullable RecoveryWindow recovery() {
    return recovery;
  }

  /** Switches point-in-time recovery on, changes it, or switches it off. */
  public void recovery(@Nullable RecoveryWindow window) {
    this.recovery = window;
  }

  /** Returns the streams there were and are, the latest last; at most that one is enabled. */
  public List<TableStream> streams() {
    return List.copyOf(streams);
  }

  /** Returns the stream that was enabled last, whether or not it still is, or null. */
  public @Nullable TableStream latestStream() {
    return streams.isEmpty() ? null : streams.get(streams.size() - 1);
  }

  /** Enables a new stream. */
  public void enableStream(TableIdentity table, StreamViewType view, Instant now) {
    streams.add(TableStream.after(latestStream(), table, view, now));
  }

  /** Disables the latest stream. */
  public void disableStream(Instant now) {
    streams.add(streams.remove(streams.size() - 1).disabled(now));
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
}
