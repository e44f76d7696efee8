package io.dynamobackup.engine.operation.stream;

import io.dynamobackup.engine.catalog.TableStream;
import io.dynamobackup.engine.store.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What one reading returns: so many records, but at most a megabyte, and at least one record. */
final class RecordPage {
  private static final long MOST_BYTES = 1024 * 1024;

  private final StreamShard shard;
  private final String region;
  private final int limit;
  private final List<Record> records = new ArrayList<>();
  private long bytes;
  private long place;

  RecordPage(StreamShard shard, String region, int limit) {
    this.shard = shard;
    this.region = region;
    this.limit = limit;
  }

  List<Record> records() {
    return records;
  }

  /** Returns the place in the log up to which was read. */
  long place() {
    return place;
  }

  void readAfter(long start, Instant now) {
    Trimming.check(start >= shard.readable().table().items().trimmedSequence());
    place = start;
    List<Change> changes = next();
    while (!changes.isEmpty()) {
      for (Change change : changes) {
        if (change.sequence() > shard.until() || !add(change, now)) {
          return;
        }
      }
      changes = next();
    }
  }

  private List<Change> next() {
    return shard.readable().table().items().changesAfter(place, limit);
  }

  private boolean add(Change change, Instant now) {
    if (!SameItem.test(change.before(), change.after())) {
      Trimming.check(!TableStream.isTrimmed(change.at(), now));
      Record made = new ChangeRecord(shard.readable(), change).shown(region);
      long size = made.dynamodb().sizeBytes();
      if (records.size() == limit || (!records.isEmpty() && bytes + size > MOST_BYTES)) {
        return false;
      }
      records.add(made);
      bytes += size;
    }
    place = change.sequence();
    return true;
  }
}
