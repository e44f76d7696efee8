package io.dynamobackup.engine.operation.restorejob;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.GetRecoveryPointRestoreMetadataRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreJobMetadataRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsByProtectedResourceRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsRequest;
import software.amazon.awssdk.services.backup.model.PutRestoreValidationResultRequest;
import software.amazon.awssdk.services.backup.model.StartRestoreJobRequest;

/** Restore jobs. */
@API(status = Status.INTERNAL)
public final class RestoreJobOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    RestoreJobs jobs = services.states().of(RestoreJobs.class, RestoreJobs::new);
    Account account = services.account();
    InstantSource clock = services.clock();
    RestoreJobList list = new RestoreJobList(account, jobs, clock);
    return List.of(
        bind(StartRestoreJobRequest::builder, new StartRestoreJob(services, jobs)),
        bind(DescribeRestoreJobRequest::builder, new DescribeRestoreJob(account, jobs, clock)),
        bind(ListRestoreJobsRequest::builder, new ListRestoreJobs(list)),
        bind(
            ListRestoreJobsByProtectedResourceRequest::builder,
            new ListRestoreJobsByProtectedResource(list)),
        bind(GetRestoreJobMetadataRequest::builder, new GetRestoreJobMetadata(jobs)),
        bind(
            GetRecoveryPointRestoreMetadataRequest::builder,
            new GetRecoveryPointRestoreMetadata(services)),
        bind(
            PutRestoreValidationResultRequest::builder,
            new PutRestoreValidationResult(services, jobs)));
  }
}
