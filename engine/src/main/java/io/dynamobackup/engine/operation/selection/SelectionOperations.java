package io.dynamobackup.engine.operation.selection;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.plan.Selections;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.DeleteBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.GetBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.ListBackupSelectionsRequest;

/** Which tables are assigned to backup plans. */
@API(status = Status.INTERNAL)
public final class SelectionOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Plans plans = Plans.of(services);
    Selections selections = Selections.of(services);
    return List.of(
        bind(
            CreateBackupSelectionRequest::builder,
            new CreateBackupSelection(services, plans, selections)),
        bind(GetBackupSelectionRequest::builder, new GetBackupSelection(plans, selections)),
        bind(ListBackupSelectionsRequest::builder, new ListBackupSelections(plans, selections)),
        bind(
            DeleteBackupSelectionRequest::builder,
            new DeleteBackupSelection(services, plans, selections)));
  }
}
