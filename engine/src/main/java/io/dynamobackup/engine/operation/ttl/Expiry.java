package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.ItemListener;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Subject;
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
      enter(row.key(), row.item(), "there when TTL was enabled", now);
    }
    appoint();
  }

  @Override
  public void onWrite(ItemKey key, @Nullable Map<String, AttributeValue> after, Instant at) {
    if (after != null) {
      enter(key, after, "written", at);
      appoint();
    }
  }

  private void enter(ItemKey key, Map<String, AttributeValue> item, String how, Instant now) {
    Instant expires = queue.expiry().of(item, now);
    if (expires != null) {
      queue.add(due(item, expires, how, now), key, expires);
    }
  }

  /** An item that should be gone already goes, ordinarily, at the next look at the agenda. */
  private Instant due(Map<String, AttributeValue> item, Instant expires, String how, Instant now) {
    Instant earliest = later(expires, now);
    Instant ordinary = later(expires.plus(delay), now);
    if (delay.isZero()) {
      return ordinary;
    }
    return earliest.plus(
        choices.pickWithin(
            ChoicePoint.EXPIRED_ITEM_DELETION,
            Duration.between(earliest, ordinary),
            () -> expiring(item, expires, how, now)));
  }

  private Subject expiring(
      Map<String, AttributeValue> item, Instant expires, String how, Instant now) {
    String name = "item %s of table %s".formatted(table.key().text(item), table.name());
    return Subject.of(
        name,
        "%s, %s at %s%s, which expires at %s, is deleted by TTL"
            .formatted(name, how, now, services.origins().current().by(), expires),
        expires.isBefore(now) ? " after it was " + how : " after that");
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
      table.writes().expire(deletion.key(), now);
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
    List<Candidate> candidates =
        IntStream.range(0, due.size()).mapToObj(index -> candidate(due, index)).toList();
    Candidate first =
        choices.pick(
            ChoicePoint.EXPIRED_ITEMS_ORDER,
            candidates.get(0),
            candidates.subList(1, candidates.size()),
            () ->
                Subject.of(
                    "items of table " + table.name(),
                    "of the items of table %s that are due at %s, TTL deletes first"
                        .formatted(table.name(), now)));
    return first.index();
  }

  /** One of the items that are due at one instant. */
  private record Candidate(int index, String text) {

    @Override
    public String toString() {
      return text;
    }
  }

  private Candidate candidate(List<ExpiryQueue.Deletion> due, int index) {
    Map<String, AttributeValue> item = table.items().get(due.get(index).key());
    return new Candidate(index, table.key().text(Objects.requireNonNull(item)));
  }

  private boolean isCalledFor(ExpiryQueue.Deletion deletion, Instant now) {
    Map<String, AttributeValue> item = table.items().get(deletion.key());
    return item != null && deletion.expires().equals(queue.expiry().of(item, now));
  }
}
