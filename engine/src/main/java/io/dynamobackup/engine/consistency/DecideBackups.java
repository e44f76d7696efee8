package io.dynamobackup.engine.consistency;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Decides what those backups hold whose window has just closed. */
record DecideBackups() implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    services.backups().decide(due);
  }
}
