package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableIdentity;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Starts and stops the expiry of tables' items; a table's expiry is who follows its writes. */
record Expiries(EngineServices services) {

  /** Has the items of a table expire by an attribute. */
  void start(Table table, String attribute, Instant now) {
    ExpiryQueue queue = new ExpiryQueue(new ExpiryTime(attribute));
    queues().put(table.identity(), queue);
    follow(table, queue).enterAll(now);
  }

  /** Lets the items of a table live. */
  void stop(Table table) {
    forget(table.identity());
    table.writes().follow(null);
  }

  void forget(TableIdentity table) {
    queues().remove(table);
  }

  /** Has the items of those tables expire whose items do, in an engine that starts as a fork. */
  void resume(Instant now) {
    queues()
        .forEach(
            (identity, queue) -> {
              Table table = services.tables().find(identity.name(), now);
              if (table != null && table.identity().equals(identity)) {
                follow(table, queue);
              }
            });
  }

  private Expiry follow(Table table, ExpiryQueue queue) {
    Expiry expiry = new Expiry(table, queue, services);
    table.writes().follow(expiry);
    return expiry;
  }

  private ExpiryQueues queues() {
    return services.states().of(ExpiryQueues.class, ExpiryQueues::new);
  }
}
