package io.dynamobackup.engine.operation.restoretesting;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.DeleteRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.DeleteRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingInferredMetadataRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreTestingPlansRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreTestingSelectionsRequest;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingSelectionRequest;

/** Restore testing plans and their selections. */
@API(status = Status.INTERNAL)
public final class RestoreTestingOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    RestoreTests tests = RestoreTests.of(services);
    services.states().of(RestoreJobs.class, RestoreJobs::new).listen(tests::ended);
    TestingPlans plans = tests.plans();
    ResourceTags tags = services.states().of(ResourceTags.class, ResourceTags::new);
    InstantSource clock = services.clock();
    return List.of(
        bind(
            CreateRestoreTestingPlanRequest::builder,
            new CreateRestoreTestingPlan(services, tests, tags)),
        bind(GetRestoreTestingPlanRequest::builder, new GetRestoreTestingPlan(plans)),
        bind(
            UpdateRestoreTestingPlanRequest::builder,
            new UpdateRestoreTestingPlan(services, tests)),
        bind(DeleteRestoreTestingPlanRequest::builder, new DeleteRestoreTestingPlan(plans, tags)),
        bind(ListRestoreTestingPlansRequest::builder, new ListRestoreTestingPlans(plans)),
        bind(
            CreateRestoreTestingSelectionRequest::builder,
            new CreateRestoreTestingSelection(services, tests)),
        bind(GetRestoreTestingSelectionRequest::builder, new GetRestoreTestingSelection(plans)),
        bind(
            UpdateRestoreTestingSelectionRequest::builder,
            new UpdateRestoreTestingSelection(plans, clock)),
        bind(
            DeleteRestoreTestingSelectionRequest::builder,
            new DeleteRestoreTestingSelection(plans)),
        bind(ListRestoreTestingSelectionsRequest::builder, new ListRestoreTestingSelections(plans)),
        bind(
            GetRestoreTestingInferredMetadataRequest::builder,
            new GetRestoreTestingInferredMetadata(services)));
  }
}
