package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.ItemListener;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one table that expire, in the order of their deletion. The agenda knows the next of
 * them only, so that a write costs no more than an entry here.
 *
 * <p>An item that is written again keeps its old entry: when that is due, the item decides.
 */
final class ExpiryQueue implements ItemListener {
  private final Table table;
  private final ExpiryTime expiry;
  private final Duration delay;
  private final Agenda agenda;
  private final World world;
  private final PriorityQueue<Deletion> queue =
      new PriorityQueue<>(
          Comparator.comparing(Deletion::due).thenComparingLong(Deletion::sequence));
  private final Set<Instant> appointments = new HashSet<>();
  private long entries;
  private boolean stopped;

  ExpiryQueue(Table table, ExpiryTime expiry, Duration delay, Agenda agenda, World world) {
    this.table = table;
    this.expiry = expiry;
    this.delay = delay;
    this.agenda = agenda;
    this.world = world;
  }

  private record Deletion(Instant due, long sequence, ItemKey key) {}

  /** Takes in the items that are there, and follows every write from now on. */
  void start(Instant now) {
    Iterator<Row> rows = table.items().snapshot().ascending(null);
    while (rows.hasNext()) {
      Row row = rows.next();
      enter(row.key(), row.item(), now);
    }
    table.follow(this);
    appoint();
  }

  /** Lets all items live. */
  void stop() {
    stopped = true;
    queue.clear();
    table.follow(null);
  }

  @Override
  public void onWrite(ItemKey key, @Nullable Map<String, AttributeValue> after, Instant at) {
    if (after != null) {
      enter(key, after, at);
      appoint();
    }
  }

  /** An item that should be gone already goes at the next look at the agenda. */
  private void enter(ItemKey key, Map<String, AttributeValue> item, Instant now) {
    Instant due = due(item, now);
    if (due != null) {
      queue.add(new Deletion(due.isBefore(now) ? now : due, entries++, key));
    }
  }

  private @Nullable Instant due(Map<String, AttributeValue> item, Instant now) {
    Instant expires = expiry.of(item, now);
    return expires == null ? null : expires.plus(delay);
  }

  private void appoint() {
    Deletion next = queue.peek();
    if (next != null && appointments.add(next.due())) {
      agenda.schedule(next.due(), () -> world.at(next.due(), () -> deleteExpired(next.due())));
    }
  }

  private int deleteExpired(Instant now) {
    appointments.remove(now);
    if (!stopped && !table.serves(now)) {
      stop();
    }
    int deleted = 0;
    while (!stopped && !queue.isEmpty() && !queue.peek().due().isAfter(now)) {
      deleted += delete(queue.remove().key(), now) ? 1 : 0;
    }
    appoint();
    return deleted;
  }

  private boolean delete(ItemKey key, Instant now) {
    Map<String, AttributeValue> item = table.items().get(key);
    Instant due = item == null ? null : due(item, now);
    if (due == null || due.isAfter(now)) {
      return false;
    }
    table.expire(key, now);
    return true;
  }
}
