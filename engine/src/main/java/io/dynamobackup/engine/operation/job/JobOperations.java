package io.dynamobackup.engine.operation.job;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.JobTurns;
import io.dynamobackup.engine.vault.Vaults;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StopBackupJobRequest;

/** Backup jobs on demand. */
@API(status = Status.INTERNAL)
public final class JobOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    BackupJobs jobs = services.states().of(BackupJobs.class, BackupJobs::new);
    jobs.startBy(new TableBackup(services));
    JobTurns turns = JobTurns.of(services);
    Account account = services.account();
    InstantSource clock = services.clock();
    Vaults vaults = services.states().of(Vaults.class, Vaults::new);
    return List.of(
        bind(StartBackupJobRequest::builder, new StartBackupJob(services, jobs, turns)),
        bind(
            DescribeBackupJobRequest::builder, new DescribeBackupJob(account, vaults, jobs, clock)),
        bind(ListBackupJobsRequest::builder, new ListBackupJobs(account, vaults, jobs, clock)),
        bind(StopBackupJobRequest::builder, new StopBackupJob(jobs, turns, clock)));
  }
}
