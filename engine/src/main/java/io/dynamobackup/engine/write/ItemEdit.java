package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.expression.UpdatedItem;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a write makes of one item. All errors are those AWS sends; none changes anything. */
@API(status = Status.INTERNAL)
public interface ItemEdit {

  /** Returns attributes in canonical form, the table's key attributes among them. */
  Map<String, AttributeValue> attributes();

  /**
   * Checks that the edit uses the keys of the table, and of its indexes, as what they are. What is
   * wrong here is wrong with the request: a transaction is not begun.
   */
  default void check(Table table, Instant now) {}

  /**
   * Checks only the values of key attributes, of those that are there and have their types; {@link
   * #keyIn} does that, too. A transaction in which one is empty or too large is not begun, while
   * one in which {@code keyIn} finds something else is cancelled.
   */
  default void checkKeyValues(Table table, Instant now) {
    table.keys().checkValues(attributes(), now);
  }

  /** Checks that the item's key, and what else is known of the item, fits; returns the key. */
  ItemKey keyIn(Table table, Instant now);

  /**
   * Returns what is to be there, checked.
   *
   * @param before the item that is there, or null
   */
  UpdatedItem of(@Nullable Map<String, AttributeValue> before, Table table, Instant now);

  /** Returns false for an edit that is only there for its condition. */
  default boolean writes() {
    return true;
  }
}
