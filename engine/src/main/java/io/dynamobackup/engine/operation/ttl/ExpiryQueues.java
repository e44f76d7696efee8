package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.TableIdentity;
import io.dynamobackup.engine.operation.FeatureState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The queues of those tables whose items expire. */
final class ExpiryQueues implements FeatureState {
  private final Map<TableIdentity, ExpiryQueue> byTable = new LinkedHashMap<>();

  void put(TableIdentity table, ExpiryQueue queue) {
    byTable.put(table, queue);
  }

  void remove(TableIdentity table) {
    byTable.remove(table);
  }

  void forEach(BiConsumer<TableIdentity, ExpiryQueue> action) {
    byTable.forEach(action);
  }

  @Override
  public ExpiryQueues fork() {
    ExpiryQueues fork = new ExpiryQueues();
    byTable.forEach((table, queue) -> fork.put(table, queue.fork()));
    return fork;
  }
}
