package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.RestoreJobs;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesResponse;
import software.amazon.awssdk.services.backup.model.ListRestoreJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobSummariesResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobSummary;

/** Counts restore jobs by day and state. */
final class ListRestoreJobSummaries
    implements Operation<ListRestoreJobSummariesRequest, ListRestoreJobSummariesResponse> {
  private final JobSummaries summaries;
  private final RestoreJobs jobs;

  ListRestoreJobSummaries(JobSummaries summaries, RestoreJobs jobs) {
    this.summaries = summaries;
    this.jobs = jobs;
  }

  @Override
  public ListRestoreJobSummariesResponse execute(ListRestoreJobSummariesRequest request) {
    ListBackupJobSummariesResponse counts = summaries.of(request, this::counted);
    return summaries
        .members()
        .copy(counts, ListRestoreJobSummariesResponse.builder())
        .restoreJobSummaries(
            counts.backupJobSummaries().stream()
                .map(each -> summaries.members().copy(each, RestoreJobSummary.builder()).build())
                .toList())
        .build();
  }

  private List<CountedJob> counted(Instant now) {
    return jobs.since(Period.earliest(now)).stream()
        .map(job -> new CountedJob(job.status(now).toString(), null, job.createdAt()))
        .toList();
  }
}
