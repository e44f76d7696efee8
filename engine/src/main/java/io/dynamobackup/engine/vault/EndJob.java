package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Ends a job that is complete, or has taken too long. */
record EndJob(String id) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    JobTurns.of(services).end(id, due);
  }
}
