package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.restoration.BackupRestore;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** What becomes of restore jobs: they start, and end with a table or without one. */
@API(status = Status.INTERNAL)
public final class RestoreRuns {
  private final EngineServices services;
  private final RestoreJobs jobs;
  private final StoredBackups stored;
  private final BackupRestore restore;

  private RestoreRuns(EngineServices services) {
    this.services = services;
    this.jobs = services.states().of(RestoreJobs.class, RestoreJobs::new);
    this.stored = StoredBackups.of(services);
    this.restore = new BackupRestore(services);
  }

  /** Returns the runs of the jobs of an account in a Region. */
  public static RestoreRuns of(EngineServices services) {
    return new RestoreRuns(services);
  }

  /** Has a recovery point restored, and returns the job that does so. */
  public RestoreJob create(RestoreOrder order, Instant now) {
    RestoreJob job = RestoreJob.created(services.identifiers().uuid(), order, now);
    jobs.change(job, RestoreJobStatus.PENDING, now);
    Instant startsAt = now.plus(services.timings().of(Timing.START_RESTORE_JOB));
    if (startsAt.isAfter(now)) {
      services.schedule(startsAt, new StartRestore(job.id()));
    } else {
      start(job.id(), now);
    }
    return jobs.get(job.id());
  }

  /** Starts a job: DynamoDB creates the table, or says why it cannot. */
  void start(String id, Instant now) {
    RestoreJob job = jobs.get(id);
    StoredBackup found = stored.find(job.order().recoveryPoint(), now);
    if (found == null) {
      fail(job, "Recovery point %s not found".formatted(job.order().recoveryPoint()), now);
      return;
    }
    if (DeniedRoles.of(services).contains(job.order().iamRoleArn())) {
      fail(job, "AWS Backup does not have permission to restore " + found.arn(), now);
      return;
    }
    try {
      run(job, restore.restore(found.backup(), request(job, found), now), now);
    } catch (DynamoDbException e) {
      fail(job, Errors.message(e), now);
    }
  }

  private static RestoreTableFromBackupRequest request(RestoreJob job, StoredBackup found) {
    return RestoreTableFromBackupRequest.builder()
        .backupArn(job.order().recoveryPoint())
        .targetTableName(job.order().metadata().targetTableName())
        .sseSpecificationOverride(job.order().metadata().encryptionOf(found))
        .build();
  }

  private void run(RestoreJob job, Table table, Instant now) {
    if (job.order().copiesTags()) {
      services.tables().redefine(table, tagged(table, job.order().recoveryPoint()));
    }
    RestoreJob running = job.making(table.identity(), table.activeAt());
    jobs.change(running, RestoreJobStatus.RUNNING, now);
    if (table.activeAt().isAfter(now)) {
      services.schedule(table.activeAt(), new EndRestore(job.id()));
    } else {
      end(job.id(), now);
    }
  }

  private CreateTableRequest tagged(Table table, String recoveryPoint) {
    List<Tag> tags =
        stored.tags().of(recoveryPoint).entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return table.definition().toBuilder().tags(tags).build();
  }

  /** Ends a job whose table is ACTIVE. */
  void end(String id, Instant now) {
    jobs.tell(jobs.get(id), RestoreJobStatus.COMPLETED, now);
  }

  private void fail(RestoreJob job, @Nullable String message, Instant now) {
    jobs.change(
        job.failed(message == null ? "Restore failed" : message, now),
        RestoreJobStatus.FAILED,
        now);
  }
}
