package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.Access;
import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What a batch finds in one table. */
final class BatchedReads {
  private final BatchedKeys asked;
  private final ConsumedUnits consumed;
  private final List<Map<String, AttributeValue>> found = new ArrayList<>();
  private final List<Map<String, AttributeValue>> unprocessed = new ArrayList<>();
  private int processed;
  private @Nullable DynamoDbException shortage;

  BatchedReads(BatchedKeys asked) {
    this.asked = asked;
    this.consumed = new ConsumedUnits(asked.tableName());
  }

  /** Reads as many of the items as the reply has room for and the table has units for. */
  void read(Table table, EventualReads reads, Instant now, ReplySize reply) {
    for (Map<String, AttributeValue> attributes : asked.keys()) {
      ItemKey key = table.keys().requested(attributes);
      Map<String, AttributeValue> item = reads.item(table, key, asked.isConsistent(), now);
      if (!reply.takes(CapacityUnits.bytes(item))) {
        unprocessed.add(attributes);
        continue;
      }
      if (!take(table, CapacityUnits.read(item, asked.isConsistent()), now)) {
        unprocessed.add(attributes);
        continue;
      }
      processed++;
      if (item != null) {
        found.add(asked.shown(item));
      }
    }
  }

  private boolean take(Table table, double units, Instant now) {
    DynamoDbException refused =
        table.meters().take(new ConsumedUnits(tableName()).add(units), Access.READ, now);
    if (refused == null) {
      consumed.add(units);
    } else {
      shortage = refused;
    }
    return refused == null;
  }

  /** Returns how many keys were looked up. */
  int processed() {
    return processed;
  }

  /** Returns why keys are unprocessed for which there were too few units, or null. */
  @Nullable DynamoDbException shortage() {
    return shortage;
  }

  String tableName() {
    return asked.tableName();
  }

  List<Map<String, AttributeValue>> found() {
    return found;
  }

  ConsumedUnits consumed() {
    return consumed;
  }

  /** Returns the rest of what was asked, or null. */
  @Nullable KeysAndAttributes unprocessed() {
    return unprocessed.isEmpty() ? null : asked.asked().toBuilder().keys(unprocessed).build();
  }
}
