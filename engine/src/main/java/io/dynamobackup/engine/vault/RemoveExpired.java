package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Forgets a recovery point whose time has come, unless it is kept longer meanwhile. */
record RemoveExpired(String vault, BackupArn arn) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    StoredBackups.of(services).removeExpired(vault, arn, due);
  }
}
