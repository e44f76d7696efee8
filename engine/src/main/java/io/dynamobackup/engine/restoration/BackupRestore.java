package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.RestoreOrigin;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.RunningRestores;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;

/** Makes tables with the contents of backups, in constant time. */
@API(status = Status.INTERNAL)
public final class BackupRestore {
  private final RunningRestores restores;
  private final RestoreTarget target;

  /** Creates what restores into an account in a Region. */
  public BackupRestore(EngineServices services) {
    this.restores = new RunningRestores(services.accounts());
    this.target = new RestoreTarget(services);
  }

  /** Creates the table, or throws what DynamoDB says when it cannot. */
  public Table restore(Backup backup, RestoreTableFromBackupRequest request, Instant now) {
    target.checkFree(request.targetTableName(), now);
    checkFree(backup, request.backupArn(), now);
    return target.create(
        request.targetTableName(),
        RestoreOverrides.of(request).apply(backup.definition(), backup.contents()),
        RestoreOrigin.of(backup),
        now);
  }

  private void checkFree(Backup backup, String arn, Instant now) {
    if (backup.status(now) == BackupStatus.CREATING) {
      throw inUse("Backup is being created: " + arn);
    }
    if (restores.use(backup.arn(), now)) {
      throw inUse("Backup is being used to restore another table: " + arn);
    }
  }

  private static BackupInUseException inUse(String message) {
    return BackupInUseException.builder().message(message).build();
  }
}
