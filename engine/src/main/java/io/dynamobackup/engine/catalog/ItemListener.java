package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Follows the writes to one table. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface ItemListener {

  /** Called after a write, with the item that is there now, or null. */
  void onWrite(ItemKey key, @Nullable Map<String, AttributeValue> after, Instant at);
}
