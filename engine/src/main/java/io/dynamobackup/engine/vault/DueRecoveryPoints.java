package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.InstantSource;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Has the recovery points of an account in a Region go when their retention is over. */
@API(status = Status.INTERNAL)
public record DueRecoveryPoints(EngineServices services) implements RecoveryPointListener {

  @Override
  public void put(RecoveryPoint point, @Nullable RecoveryPoint before) {
    InstantSource clock = services.clock();
    Backup backup = services.backups().find(point.backup(), clock.instant());
    if (backup != null && backup.goneAt() != null) {
      services.schedule(backup.goneAt(), new LetGo(point.backup()));
    }
  }
}
