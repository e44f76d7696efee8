package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Has a job wait for its turn that starts later in its start window than it could. */
record QueueJob(String id) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    JobTurns.of(services).queue(id, due);
  }
}
