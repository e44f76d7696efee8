package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Ends a copy job whose copy is there. */
record EndCopy(String id) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    CopyRuns.of(services).end(id, due);
  }
}
