package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Ends a restore job whose table is there. */
record EndRestore(String id) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    RestoreRuns.of(services).end(id, due);
  }
}
