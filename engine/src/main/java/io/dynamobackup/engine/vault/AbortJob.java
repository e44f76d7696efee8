package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Ends a job that was being stopped. */
record AbortJob(String id) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    JobTurns.of(services).abort(id, due);
  }
}
