package io.dynamobackup.engine.choice;

import java.time.Instant;
import java.util.Comparator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A write to an item.
 *
 * @param kind creation, change or deletion
 * @param item the key of the item, such as {@code {customer=Ada, order=1}}
 * @param at when it was committed
 * @param by which call made it; unknown where TTL did
 * @param sequence its place among the writes to its table
 */
@API(status = Status.EXPERIMENTAL)
public record CommittedWrite(String kind, String item, Instant at, Caller by, long sequence) {
  private static final Comparator<CommittedWrite> ORDER =
      Comparator.comparing(CommittedWrite::at)
          .thenComparing(write -> write.by().number())
          .thenComparing(CommittedWrite::sequence);

  /** Returns true if this write was made before the other. */
  public boolean isBefore(CommittedWrite other) {
    return ORDER.compare(this, other) < 0;
  }

  @Override
  public String toString() {
    return "%s of item %s at %s%s".formatted(kind, item, at, by.by());
  }
}
