package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.ItemListener;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of one table that expire, in the order of their deletion. The agenda knows the next of
 * them only, so that a write costs no more than an entry here.
 *
 * <p>An item that is written again keeps its old entry, which then deletes it only if it still
 * expires when it did.
 */
final class ExpiryQueue implements ItemListener {
  private final Table table;
  private final ExpiryTime expiry;
  private final Duration delay;
  private final Choices choices;
  private final Origins origins;
  private final Agenda agenda;
  private final World world;
  private final PriorityQueue<Deletion> queue =
      new PriorityQueue<>(
          Comparator.comparing(Deletion::due).thenComparingLong(Deletion::sequence));
  private final Set<Instant> appointments = new HashSet<>();
  private long entries;
  private boolean stopped;

  ExpiryQueue(Table table, ExpiryTime expiry, Duration delay, EngineServices services) {
    this.table = table;
    this.expiry = expiry;
    this.delay = delay;
    this.choices = services.choices();
    this.origins = services.origins();
    this.agenda = services.agenda();
    this.world = services.clock();
  }

  private record Deletion(Instant due, long sequence, ItemKey key, Instant expires) {}

  /** Takes in the items that are there, and follows every write from now on. */
  void start(Instant now) {
    Iterator<Row> rows = table.items().snapshot().ascending(null);
    while (rows.hasNext()) {
      Row row = rows.next();
      enter(row.key(), row.item(), "there when TTL was enabled", now);
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
      enter(key, after, "written", at);
      appoint();
    }
  }

  private void enter(ItemKey key, Map<String, AttributeValue> item, String how, Instant now) {
    Instant expires = expiry.of(item, now);
    if (expires != null) {
      queue.add(new Deletion(due(item, expires, how, now), entries++, key, expires));
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
            .formatted(name, how, now, origins.current().by(), expires),
        expires.isBefore(now) ? " after it was " + how : " after that");
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
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
    for (Deletion deletion : due(now)) {
      deleted += delete(deletion, now) ? 1 : 0;
    }
    appoint();
    return deleted;
  }

  /** Takes what is due off the queue. */
  private List<Deletion> due(Instant now) {
    List<Deletion> due = new ArrayList<>();
    while (!stopped && !queue.isEmpty() && !queue.peek().due().isAfter(now)) {
      Deletion deletion = queue.remove();
      if (isCalledFor(deletion, now)) {
        due.add(deletion);
      }
    }
    if (due.size() > 1 && choices.isOpen(ChoicePoint.EXPIRED_ITEMS_ORDER) && !delay.isZero()) {
      due.add(0, due.remove(first(due, now)));
    }
    return due;
  }

  private int first(List<Deletion> due, Instant now) {
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

  private Candidate candidate(List<Deletion> due, int index) {
    Map<String, AttributeValue> item = table.items().get(due.get(index).key());
    return new Candidate(index, table.key().text(Objects.requireNonNull(item)));
  }

  private boolean isCalledFor(Deletion deletion, Instant now) {
    Map<String, AttributeValue> item = table.items().get(deletion.key());
    return item != null && deletion.expires().equals(expiry.of(item, now));
  }

  private boolean delete(Deletion deletion, Instant now) {
    return table.expire(deletion.key(), now) != null;
  }
}
