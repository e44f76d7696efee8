package io.dynamobackup.engine.operation;

import io.dynamobackup.engine.catalog.BackupArn;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The restores that go on in all Regions, each of which keeps its backup from being used. */
@API(status = Status.INTERNAL)
public record RunningRestores(Accounts accounts) {

  /** Returns true while a table in any Region is being restored from the backup. */
  public boolean use(BackupArn backup, Instant now) {
    return accounts.all().anyMatch(services -> services.tables().isBeingRestored(backup, now));
  }
}
