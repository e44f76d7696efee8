package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Has a recovery point go when its time has come, and not only when somebody looks for it. */
record LetGo(BackupArn backup) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    StoredBackups.of(services).letGo(backup, DeniedRoles.of(services), due);
  }
}
