package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Starts a restore job that has been PENDING. */
record StartRestore(String id) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    RestoreRuns.of(services).start(id, due);
  }
}
