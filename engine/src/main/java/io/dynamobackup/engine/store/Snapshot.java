package io.dynamobackup.engine.store;

import java.util.Iterator;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a store at one moment; never changes. */
@API(status = Status.EXPERIMENTAL)
public interface Snapshot {

  /** Returns the number of rows, in constant time. */
  int size();

  /** Returns the item under the key, or null. */
  @Nullable Map<String, AttributeValue> get(ItemKey key);

  /** Returns the rows whose keys are greater than the given one (all, if null), in key order. */
  Iterator<Row> ascending(@Nullable ItemKey after);

  /** Returns the rows whose keys are less than the given one (all, if null), in reverse order. */
  Iterator<Row> descending(@Nullable ItemKey before);
}
