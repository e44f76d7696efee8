package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.MessageCategory;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.backup.model.CopyJobSummary;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesResponse;
import software.amazon.awssdk.services.backup.model.ListCopyJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListCopyJobSummariesResponse;

/** Counts copy jobs by day and state. */
final class ListCopyJobSummaries
    implements Operation<ListCopyJobSummariesRequest, ListCopyJobSummariesResponse> {
  private final JobSummaries summaries;
  private final CopyJobs jobs;

  ListCopyJobSummaries(JobSummaries summaries, CopyJobs jobs) {
    this.summaries = summaries;
    this.jobs = jobs;
  }

  @Override
  public ListCopyJobSummariesResponse execute(ListCopyJobSummariesRequest request) {
    MessageCategory.requireKnown(request.messageCategory());
    ListBackupJobSummariesResponse counts = summaries.of(request, this::counted);
    return summaries
        .members()
        .copy(counts, ListCopyJobSummariesResponse.builder())
        .copyJobSummaries(
            counts.backupJobSummaries().stream()
                .map(each -> summaries.members().copy(each, CopyJobSummary.builder()).build())
                .toList())
        .build();
  }

  private List<CountedJob> counted(Instant now) {
    return jobs.since(Period.earliest(now)).stream()
        .map(job -> new CountedJob(job.state(now).toString(), job.category(), job.createdAt()))
        .toList();
  }
}
