package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;
import java.time.InstantSource;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Has the recovery points of an account in a Region go when their retention is over. */
@API(status = Status.INTERNAL)
public record DueRecoveryPoints(EngineServices services) implements RecoveryPointListener {

  @Override
  public void put(RecoveryPoint point, @Nullable RecoveryPoint before) {
    Backup backup = services.backups().at(point.backup());
    Instant goneAt = backup == null ? null : backup.goneAt();
    if (goneAt != null) {
      InstantSource clock = services.clock();
      Instant now = clock.instant();
      services.schedule(goneAt.isBefore(now) ? now : goneAt, new LetGo(point.backup()));
    }
  }
}
