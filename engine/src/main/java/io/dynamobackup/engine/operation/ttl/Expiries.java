package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;

/** Starts and stops the expiry of tables' items; a table's queue is who follows its writes. */
record Expiries(EngineServices services) {

  /** Has the items of a table expire by an attribute. */
  void start(Table table, String attribute, Instant now) {
    new ExpiryQueue(
            table,
            new ExpiryTime(attribute),
            services.timings().of(Timing.DELETE_EXPIRED),
            services)
        .start(now);
  }

  /** Lets the items of a table live. */
  void stop(Table table) {
    if (table.follower() instanceof ExpiryQueue queue) {
      queue.stop();
    }
  }
}
