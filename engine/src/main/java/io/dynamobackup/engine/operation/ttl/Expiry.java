package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.ItemListener;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Has the items of one table expire: enters what is written into its queue, and deletes what is
 * due.
 *
 * <p>An item that is written again keeps its old entry, which then deletes it only if it still
 * expires when it did.
 */
final class Expiry implements ItemListener {
  private final Table table;
  private final ExpiryQueue queue;
  private final EngineServices services;
  private final Duration delay;
  private final Choices choices;

  Expiry(Table table, ExpiryQueue queue, EngineServices services) {
    this.table = table;
    this.queue = queue;
    this.services = services;
    this.delay = services.timings().of(Timing.DELETE_EXPIRED);
    this.choices = services.choices();
  }

  /** Takes in the items that are there. */
  void enterAll(Instant now) {
    Iterator<Row> rows = table.items().snapshot().ascending(null);
    while (rows.hasNext()) {
      Row row = rows.next();
      enter(row.key(), row.item(), now);
    }
    appoint();
  }

  @Override
  public void onWrite(ItemKey key, @Nullable Map<String, AttributeValue> after, Instant at) {
    if (after != null) {
      enter(key, after, at);
      appoint();
    }
  }

  private void enter(ItemKey key, Map<String, AttributeValue> item, Instant now) {
    Instant expires = queue.expiry().of(item, now);
    if (expires != null) {
      queue.add(due(item, expires, now), key, expires);
    }
  }

  /** An item that should be gone already goes, ordinarily, at the next look at the agenda. */
  private Instant due(Map<String, AttributeValue> item, Instant expires, Instant now) {
    Instant earliest = later(expires, now);
    Instant ordinary = later(expires.plus(delay), now);
    if (delay.isZero()) {
      return ordinary;
    }
    return earliest.plus(
        choices.pickWithin(
            ChoicePoint.EXPIRED_ITEM_DELETION,
            Duration.between(earliest, ordinary),
            () ->
                "item %s of table %s, written at %s, expired at %s"
                    .formatted(table.key().text(item), table.name(), now, expires)));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private void appoint() {
    Instant next = queue.appoint();
    if (next != null) {
      services.schedule(next, new DeleteExpired(table.identity()));
    }
  }

  void deleteExpired(Instant now) {
    queue.keepAppointment(now);
    for (ExpiryQueue.Deletion deletion : due(now)) {
      table.expire(deletion.key(), now);
    }
    appoint();
  }

  private List<ExpiryQueue.Deletion> due(Instant now) {
    List<ExpiryQueue.Deletion> due = new ArrayList<>(queue.takeDue(now));
    due.removeIf(deletion -> !isCalledFor(deletion, now));
    if (due.size() > 1 && choices.isOpen(ChoicePoint.EXPIRED_ITEMS_ORDER) && !delay.isZero()) {
      due.add(0, due.remove(first(due, now)));
    }
    return due;
  }

  private int first(List<ExpiryQueue.Deletion> due, Instant now) {
    return choices.pick(
        ChoicePoint.EXPIRED_ITEMS_ORDER,
        0,
        IntStream.range(1, due.size()).boxed().toList(),
        () ->
            "which of these items of table %s goes first at %s: %s"
                .formatted(table.name(), now, due.stream().map(this::text).toList()));
  }

  private String text(ExpiryQueue.Deletion deletion) {
    return table.key().text(Objects.requireNonNull(table.items().get(deletion.key())));
  }

  private boolean isCalledFor(ExpiryQueue.Deletion deletion, Instant now) {
    Map<String, AttributeValue> item = table.items().get(deletion.key());
    return item != null && deletion.expires().equals(queue.expiry().of(item, now));
  }
}
