package io.dynamobackup.engine.operation.recovery;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;

/** Continuous backups. */
@API(status = Status.INTERNAL)
public final class RecoveryOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("UpdateContinuousBackups", "DescribeContinuousBackups");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public void settle(EngineServices services) {
    services.tables().listen(new DeletedTableBackup(services));
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    return List.of(
        bind(
            UpdateContinuousBackupsRequest::builder,
            new UpdateContinuousBackups(services.tables(), services.timings(), services.clock())),
        bind(
            DescribeContinuousBackupsRequest::builder,
            new DescribeContinuousBackups(
                services.tables(), services.timings(), services.clock())));
  }
}
