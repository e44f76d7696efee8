package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The last change of each kind of a table. */
@API(status = Status.INTERNAL)
public final class TableChanges {
  private final Map<TableChange, Changing> last = new EnumMap<>(TableChange.class);

  /** Returns changes that are the same now and go on by themselves. */
  TableChanges fork() {
    TableChanges fork = new TableChanges();
    fork.last.putAll(last);
    return fork;
  }

  /** Returns true while a change goes on. */
  public boolean isOn(TableChange change, Instant now) {
    Changing changing = last.get(change);
    return changing != null && changing.isOn(now);
  }

  /** Returns when the last change of this kind was, or will be, done; null if there was none. */
  @Nullable Instant settledAt(TableChange change) {
    Changing changing = last.get(change);
    return changing == null ? null : changing.settledAt();
  }

  /**
   * Returns the definition that tells what a change, while it goes on, is to change.
   *
   * @param present the table's definition, which tells it once the change is done
   */
  CreateTableRequest told(TableChange change, CreateTableRequest present, Instant now) {
    Changing changing = last.get(change);
    return changing != null && changing.isOn(now) ? changing.before() : present;
  }

  void begin(TableChange change, CreateTableRequest before, Instant settledAt) {
    last.put(change, new Changing(before, settledAt));
  }
}
