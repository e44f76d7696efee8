package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableContents;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What reads see that are not strongly consistent: ordinarily the present, else a state of not long
 * ago, in which the last of the writes that matter to the read are missing.
 */
@API(status = Status.INTERNAL)
public final class EventualReads {
  private final Choices choices;
  private final Origins origins;
  private final Duration ofTables;
  private final Duration ofIndexes;

  /** Creates what an engine's reads see. */
  public EventualReads(EngineServices services) {
    this.choices = services.choices();
    this.origins = services.origins();
    this.ofTables = services.timings().of(Timing.EVENTUAL_CONSISTENCY);
    this.ofIndexes = services.timings().of(Timing.INDEX_PROPAGATION);
  }

  /** Has tables remember what reads may look back to. */
  public static void remember(EngineServices services) {
    remember(services, ChoicePoint.EVENTUAL_READ, Timing.EVENTUAL_CONSISTENCY);
    remember(services, ChoicePoint.INDEX_READ, Timing.INDEX_PROPAGATION);
  }

  private static void remember(EngineServices services, ChoicePoint point, Timing bound) {
    if (services.choices().isOpen(point)) {
      services.tables().remember(services.timings().of(bound));
    }
  }

  /** Returns the item a read sees under a key, or null. */
  public @Nullable Map<String, AttributeValue> item(
      Table table, ItemKey key, boolean consistent, Instant now) {
    if (consistent || isDecided(ChoicePoint.EVENTUAL_READ, ofTables)) {
      return table.items().get(key);
    }
    List<Change> recent = recent(table, ofTables, now, change -> change.key().equals(key));
    int missing =
        missing(
            ChoicePoint.EVENTUAL_READ,
            recent,
            "read of item %s of table %s".formatted(text(table, recent), table.name()),
            now);
    return missing == 0 ? table.items().get(key) : recent.get(recent.size() - missing).before();
  }

  private static String text(Table table, List<Change> recent) {
    return recent.isEmpty() ? "" : new WrittenItem(table, recent.get(0)).text();
  }

  /** Returns what a scan reads. */
  public ItemSource scanned(ItemSource source, boolean consistent, Instant now) {
    return seen(source, consistent, now, "scan", item -> true);
  }

  /** Returns what a statement reads that looks at some items only. */
  public ItemSource selected(
      ItemSource source,
      Predicate<Map<String, AttributeValue>> matters,
      boolean consistent,
      Instant now) {
    return seen(source, consistent, now, "select", matters);
  }

  /** Returns what a query of a partition reads. */
  public ItemSource queried(
      ItemSource source, AttributeValue partition, boolean consistent, Instant now) {
    ItemKey place = ItemKey.before(partition);
    return seen(
        source, consistent, now, "query", item -> source.key().keyOf(item).samePartition(place));
  }

  private ItemSource seen(
      ItemSource source,
      boolean consistent,
      Instant now,
      String kind,
      Predicate<Map<String, AttributeValue>> matters) {
    boolean ofIndex = source.isGlobalIndex();
    ChoicePoint point = ofIndex ? ChoicePoint.INDEX_READ : ChoicePoint.EVENTUAL_READ;
    Duration bound = ofIndex ? ofIndexes : ofTables;
    if (consistent || isDecided(point, bound)) {
      return source;
    }
    Table table = source.table();
    List<Change> recent =
        recent(
            table,
            bound,
            now,
            change ->
                holds(source, change.before(), matters) || holds(source, change.after(), matters));
    int missing = missing(point, recent, "%s of %s".formatted(kind, source.text()), now);
    if (missing == 0) {
      return source;
    }
    long sequence = recent.get(recent.size() - missing).sequence() - 1;
    TableContents contents = table.history().after(sequence, List.of(), now);
    return source.showing(contents);
  }

  private static boolean holds(
      ItemSource source,
      @Nullable Map<String, AttributeValue> item,
      Predicate<Map<String, AttributeValue>> matters) {
    return item != null && source.canHold(item) && matters.test(item);
  }

  private boolean isDecided(ChoicePoint point, Duration bound) {
    return bound.isZero() || !choices.isOpen(point);
  }

  private static List<Change> recent(
      Table table, Duration bound, Instant now, Predicate<Change> matters) {
    return table.items().changes(now.minus(bound), now).stream().filter(matters).toList();
  }

  private int missing(ChoicePoint point, List<Change> recent, String read, Instant now) {
    return choices.pick(
        point,
        recent.size(),
        () ->
            Subject.of(read, "the %s at %s%s misses".formatted(read, now, origins.current().by())));
  }
}
