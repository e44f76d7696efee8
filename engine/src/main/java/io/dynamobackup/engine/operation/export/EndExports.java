package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Ends the exports whose time is over. */
record EndExports() implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    new ExportJob(services, services.states().of(Exports.class, Exports::new)).endDue(due);
  }
}
