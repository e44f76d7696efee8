package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.Vaults;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;

/** Describes a backup job. */
final class DescribeBackupJob
    implements Operation<DescribeBackupJobRequest, DescribeBackupJobResponse> {
  private final Account account;
  private final Vaults vaults;
  private final BackupJobs jobs;
  private final InstantSource clock;
  private final CommonMembers members = CommonMembers.load();

  DescribeBackupJob(Account account, Vaults vaults, BackupJobs jobs, InstantSource clock) {
    this.account = account;
    this.vaults = vaults;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public DescribeBackupJobResponse execute(DescribeBackupJobRequest request) {
    BackupJob job = jobs.get(request.backupJobId());
    BackupJobEntry entry = new BackupJobEntry(account, vaults, clock.instant());
    return members.copy(entry.of(job), DescribeBackupJobResponse.builder()).build();
  }
}
