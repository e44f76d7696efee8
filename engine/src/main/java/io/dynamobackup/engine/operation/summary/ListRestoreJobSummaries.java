package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.Page;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.ListRestoreJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobSummariesResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobSummary;

/** Counts restore jobs by day and state. */
final class ListRestoreJobSummaries
    implements Operation<ListRestoreJobSummariesRequest, ListRestoreJobSummariesResponse> {
  private final Account account;
  private final RestoreJobs jobs;
  private final InstantSource clock;

  ListRestoreJobSummaries(Account account, RestoreJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListRestoreJobSummariesResponse execute(ListRestoreJobSummariesRequest request) {
    Instant now = clock.instant();
    SummaryQuery query =
        new SummaryQuery(
            request.accountId(),
            request.stateAsString(),
            request.resourceType(),
            null,
            Period.orDefault(request.aggregationPeriod()),
            request.maxResults(),
            request.nextToken());
    Page<SummaryQuery.Summary> page =
        query.of(jobs.all().stream().map(job -> counted(job, now)).toList(), account.id(), now);
    return ListRestoreJobSummariesResponse.builder()
        .restoreJobSummaries(page.items().stream().map(this::member).toList())
        .aggregationPeriod(Period.orDefault(request.aggregationPeriod()).toString())
        .nextToken(page.nextToken())
        .build();
  }

  private static CountedJob counted(RestoreJob job, Instant now) {
    return new CountedJob(job.status(now).toString(), job.failure() == null, job.createdAt());
  }

  private RestoreJobSummary member(SummaryQuery.Summary summary) {
    return RestoreJobSummary.builder()
        .region(account.region())
        .accountId(summary.accountId())
        .state(summary.state())
        .resourceType(summary.resourceType())
        .count(summary.count())
        .startTime(summary.period().start())
        .endTime(summary.period().end())
        .build();
  }
}
