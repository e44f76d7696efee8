package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.Vaults;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobsResponse;

/** Lists backup jobs, the newest first. */
final class ListBackupJobs implements Operation<ListBackupJobsRequest, ListBackupJobsResponse> {
  private final Account account;
  private final Vaults vaults;
  private final BackupJobs jobs;
  private final InstantSource clock;

  ListBackupJobs(Account account, Vaults vaults, BackupJobs jobs, InstantSource clock) {
    this.account = account;
    this.vaults = vaults;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListBackupJobsResponse execute(ListBackupJobsRequest request) {
    Instant now = clock.instant();
    JobFilter filter = JobFilter.of(request, account, now);
    Page<BackupJob> page =
        Page.of(
            ListBackupJobs.class,
            jobs.since(filter.earliest()).stream().filter(filter::admits).toList(),
            BackupJob::place,
            request.maxResults(),
            request.nextToken());
    BackupJobEntry entry = new BackupJobEntry(account, vaults, now);
    return ListBackupJobsResponse.builder()
        .backupJobs(page.items().stream().map(entry::of).toList())
        .nextToken(page.nextToken())
        .build();
  }
}
