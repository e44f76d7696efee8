package io.dynamobackup.engine.operation.ttl;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableIdentity;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Deletes the items of a table that are due, unless they no longer expire or the table is gone. */
record DeleteExpired(TableIdentity identity) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    Table table = services.tables().find(identity.name(), due);
    if (table == null || !table.identity().equals(identity) || !table.serves(due)) {
      new Expiries(services).forget(identity);
    } else if (table.writes().follower() instanceof Expiry expiry) {
      expiry.deleteExpired(due);
    }
  }
}
