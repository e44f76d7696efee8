package io.dynamobackup.engine.operation.summary;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureStates;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListCopyJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobSummariesRequest;

/** Counts of jobs. */
@API(status = Status.INTERNAL)
public final class SummaryOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    JobSummaries summaries =
        new JobSummaries(services.account(), services.clock(), CommonMembers.load());
    FeatureStates states = services.states();
    return List.of(
        bind(
            ListBackupJobSummariesRequest::builder,
            new ListBackupJobSummaries(summaries, states.of(BackupJobs.class, BackupJobs::new))),
        bind(
            ListCopyJobSummariesRequest::builder,
            new ListCopyJobSummaries(summaries, states.of(CopyJobs.class, CopyJobs::new))),
        bind(
            ListRestoreJobSummariesRequest::builder,
            new ListRestoreJobSummaries(
                summaries, states.of(RestoreJobs.class, RestoreJobs::new))));
  }
}
