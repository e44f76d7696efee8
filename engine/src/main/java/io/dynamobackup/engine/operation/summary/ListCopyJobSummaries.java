package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CopyJob;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.backup.model.CopyJobSummary;
import software.amazon.awssdk.services.backup.model.ListCopyJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListCopyJobSummariesResponse;

/** Counts copy jobs by day and state. */
final class ListCopyJobSummaries
    implements Operation<ListCopyJobSummariesRequest, ListCopyJobSummariesResponse> {
  private final Account account;
  private final CopyJobs jobs;
  private final InstantSource clock;

  ListCopyJobSummaries(Account account, CopyJobs jobs, InstantSource clock) {
    this.account = account;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public ListCopyJobSummariesResponse execute(ListCopyJobSummariesRequest request) {
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
    return ListCopyJobSummariesResponse.builder()
        .copyJobSummaries(page.items().stream().map(this::member).toList())
        .aggregationPeriod(Period.orDefault(request.aggregationPeriod()).toString())
        .nextToken(page.nextToken())
        .build();
  }

  private static CountedJob counted(CopyJob job, Instant now) {
    return new CountedJob(job.state(now).toString(), job.failure() == null, job.createdAt());
  }

  private CopyJobSummary member(SummaryQuery.Summary summary) {
    return CopyJobSummary.builder()
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
