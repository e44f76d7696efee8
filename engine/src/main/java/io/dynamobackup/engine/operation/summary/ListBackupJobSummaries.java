package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.BackupJobSummary;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesResponse;

/** Counts backup jobs by day and state. */
final class ListBackupJobSummaries
    implements Operation<ListBackupJobSummariesRequest, ListBackupJobSummariesResponse> {
  private final Account account;
  private final BackupJobs jobs;
  private final InstantSource clock;

  ListBackupJobSummaries(Account account, BackupJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListBackupJobSummariesResponse execute(ListBackupJobSummariesRequest request) {
    Instant now = clock.instant();
    SummaryQuery query =
        new SummaryQuery(
            request.accountId(),
            request.stateAsString(),
            request.resourceType(),
            request.messageCategory(),
            Period.orDefault(request.aggregationPeriod()),
            request.maxResults(),
            request.nextToken());
    Page<SummaryQuery.Summary> page =
        query.of(jobs.all().stream().map(job -> counted(job, now)).toList(), account.id(), now);
    return ListBackupJobSummariesResponse.builder()
        .backupJobSummaries(page.items().stream().map(this::member).toList())
        .aggregationPeriod(Period.orDefault(request.aggregationPeriod()).toString())
        .nextToken(page.nextToken())
        .build();
  }

  private static CountedJob counted(BackupJob job, Instant now) {
    return new CountedJob(job.state(now).toString(), job.end() == null, job.createdAt());
  }

  private BackupJobSummary member(SummaryQuery.Summary summary) {
    return BackupJobSummary.builder()
        .region(account.region())
        .accountId(summary.accountId())
        .state(summary.state())
        .resourceType(summary.resourceType())
        .messageCategory(summary.messageCategory())
        .count(summary.count())
        .startTime(summary.period().start())
        .endTime(summary.period().end())
        .build();
  }
}
