package io.dynamobackup.engine.operation.restore;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;

/** Restores. */
@API(status = Status.INTERNAL)
public final class RestoreOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("RestoreTableFromBackup", "RestoreTableToPointInTime");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    return List.of(
        bind(RestoreTableFromBackupRequest::builder, new RestoreTableFromBackup(services)),
        bind(RestoreTableToPointInTimeRequest::builder, new RestoreTableToPointInTime(services)));
  }
}
