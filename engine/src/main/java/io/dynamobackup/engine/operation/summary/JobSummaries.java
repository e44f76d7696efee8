package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.CommonMembers;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.backup.model.BackupJobSummary;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesResponse;

/**
 * Counts of jobs of any kind: what is asked and told of backup jobs is so of the other kinds, apart
 * from the names of its types.
 */
record JobSummaries(Account account, InstantSource clock, CommonMembers members) {

  /** Returns what is told of jobs of another kind, for which a request asks. */
  ListBackupJobSummariesResponse of(Object request, Function<Instant, List<CountedJob>> jobs) {
    return of(members.copy(request, ListBackupJobSummariesRequest.builder()).build(), jobs);
  }

  ListBackupJobSummariesResponse of(
      ListBackupJobSummariesRequest request, Function<Instant, List<CountedJob>> jobs) {
    Instant now = clock.instant();
    SummaryQuery query = new SummaryQuery(request);
    Page<SummaryQuery.Summary> page = query.of(jobs.apply(now), account.id(), now);
    return ListBackupJobSummariesResponse.builder()
        .backupJobSummaries(page.items().stream().map(this::member).toList())
        .aggregationPeriod(query.period().toString())
        .nextToken(page.nextToken())
        .build();
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
