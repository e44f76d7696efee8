package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.MessageCategory;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesResponse;

/** Counts backup jobs by day and state. */
final class ListBackupJobSummaries
    implements Operation<ListBackupJobSummariesRequest, ListBackupJobSummariesResponse> {
  private final JobSummaries summaries;
  private final BackupJobs jobs;

  ListBackupJobSummaries(JobSummaries summaries, BackupJobs jobs) {
    this.summaries = summaries;
    this.jobs = jobs;
  }

  @Override
  public ListBackupJobSummariesResponse execute(ListBackupJobSummariesRequest request) {
    MessageCategory.requireKnown(request.messageCategory());
    return summaries.of(request, this::counted);
  }

  private List<CountedJob> counted(Instant now) {
    return jobs.since(Period.earliest(now)).stream()
        .map(job -> new CountedJob(job.state(now).toString(), job.category(), job.createdAt()))
        .toList();
  }
}
