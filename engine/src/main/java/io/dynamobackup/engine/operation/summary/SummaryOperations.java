package io.dynamobackup.engine.operation.summary;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.InstantSource;
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
    Account account = services.account();
    InstantSource clock = services.clock();
    return List.of(
        bind(
            ListBackupJobSummariesRequest::builder,
            new ListBackupJobSummaries(
                account, services.states().of(BackupJobs.class, BackupJobs::new), clock)),
        bind(
            ListCopyJobSummariesRequest::builder,
            new ListCopyJobSummaries(
                account, services.states().of(CopyJobs.class, CopyJobs::new), clock)),
        bind(
            ListRestoreJobSummariesRequest::builder,
            new ListRestoreJobSummaries(
                account, services.states().of(RestoreJobs.class, RestoreJobs::new), clock)));
  }
}
