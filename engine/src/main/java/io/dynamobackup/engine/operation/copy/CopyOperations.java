package io.dynamobackup.engine.operation.copy;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.CopyJobs;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobRequest;
import software.amazon.awssdk.services.backup.model.ListCopyJobsRequest;
import software.amazon.awssdk.services.backup.model.StartCopyJobRequest;

/** Copy jobs. */
@API(status = Status.INTERNAL)
public final class CopyOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    CopyJobs jobs = services.states().of(CopyJobs.class, CopyJobs::new);
    return List.of(
        bind(StartCopyJobRequest::builder, new StartCopyJob(services, jobs)),
        bind(DescribeCopyJobRequest::builder, new DescribeCopyJob(services, jobs)),
        bind(ListCopyJobsRequest::builder, new ListCopyJobs(services, jobs)));
  }
}
