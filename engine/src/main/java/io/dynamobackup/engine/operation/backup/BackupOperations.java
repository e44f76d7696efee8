package io.dynamobackup.engine.operation.backup;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.catalog.BackupLookup;
import io.dynamobackup.engine.consistency.BackupMaker;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.RunningRestores;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;

/** On-demand backups. */
@API(status = Status.INTERNAL)
public final class BackupOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("CreateBackup", "DescribeBackup", "ListBackups", "DeleteBackup");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public void settle(EngineServices services) {
    BackupMaker.settle(services);
    services.tables().listen(new BackupInProgress(services.backups(), services.observed()));
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    BackupLookup lookup =
        new BackupLookup(services.account(), services.backups(), services.clock());
    return List.of(
        bind(CreateBackupRequest::builder, new CreateBackup(services)),
        bind(DescribeBackupRequest::builder, new DescribeBackup(lookup, services.clock())),
        bind(ListBackupsRequest::builder, new ListBackups(services)),
        bind(
            DeleteBackupRequest::builder,
            new DeleteBackup(
                lookup,
                services.backups(),
                new RunningRestores(services.accounts()),
                services.clock())));
  }
}
