package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;
import software.amazon.awssdk.services.backup.model.StorageClass;

/** What becomes of copy jobs: they wait for their turn, one of a table at a time, and end. */
@API(status = Status.INTERNAL)
public final class CopyRuns {
  private final EngineServices services;
  private final CopyJobs jobs;
  private final JobQueues queues;
  private final StoredBackups stored;

  private CopyRuns(EngineServices services) {
    this.services = services;
    this.jobs = services.states().of(CopyJobs.class, CopyJobs::new);
    this.queues = services.states().of(JobQueues.class, JobQueues::new);
    this.stored = StoredBackups.of(services);
  }

  /** Returns the runs of the jobs of an account in a Region. */
  public static CopyRuns of(EngineServices services) {
    return new CopyRuns(services);
  }

  /** Has a recovery point copied, and returns the job that does so. */
  public CopyJob create(CopyOrder order, Instant now) {
    CopyJob job = CopyJob.created(services.identifiers().uuid(), order, now);
    jobs.change(job, CopyJobState.CREATED, now);
    if (queues.enter(queue(job), job.id())) {
      startFrom(job, now);
    }
    return jobs.get(job.id());
  }

  private static String queue(CopyJob job) {
    return JobQueues.ofCopies(job.order().tableArn());
  }

  /** Starts the first of a queue, and those after it as long as each is over at once. */
  private void startFrom(CopyJob first, Instant now) {
    CopyJob next = first;
    while (next != null) {
      next = start(next, now) ? nextAfter(next) : null;
    }
  }

  private @Nullable CopyJob nextAfter(CopyJob job) {
    String next = queues.leave(queue(job), job.id());
    return next == null ? null : jobs.get(next);
  }

  /** Starts a job, and returns true if that was all. */
  private boolean start(CopyJob job, Instant now) {
    StoredBackup found = stored.find(job.order().recoveryPoint(), now);
    if (found == null) {
      return fail(
          job,
          StatusMessage.of("Recovery point %s not found".formatted(job.order().recoveryPoint())),
          now);
    }
    CopyDestination destination = CopyDestination.of(job.order(), services);
    String ofSource = obstacle(found, now);
    StatusMessage obstacle =
        ofSource == null ? destination.obstacle(job.order()) : StatusMessage.of(ofSource);
    return obstacle == null ? run(job, found, destination, now) : fail(job, obstacle, now);
  }

  private boolean fail(CopyJob job, StatusMessage why, Instant now) {
    jobs.change(job.failed(why, now), CopyJobState.FAILED, now);
    return true;
  }

  /** Returns why a recovery point cannot be copied, or null. */
  public static @Nullable String obstacle(StoredBackup found, Instant now) {
    if (!found.isFullyManaged()) {
      return "Recovery point %s cannot be copied: copies of DynamoDB need AWS Backup's advanced features, which UpdateRegionSettings enables"
          .formatted(found.arn());
    }
    if (found.status(now) != RecoveryPointStatus.COMPLETED) {
      return "Recovery point %s cannot be copied: it is %s"
          .formatted(found.arn(), found.status(now));
    }
    return found.storageClass(now) == StorageClass.COLD
        ? "Recovery point %s cannot be copied: it is in cold storage".formatted(found.arn())
        : null;
  }

  private boolean run(CopyJob job, StoredBackup found, CopyDestination to, Instant now) {
    Instant completesAt = now.plus(services.timings().of(Timing.COPY_RECOVERY_POINT));
    Backup copy =
        new RecoveryPointCopy(to.services(), to.arn().name())
            .of(found, stored.tags().of(found.arn()), job, completesAt);
    CopyJob running = job.making(copy.publicArn(), completesAt);
    jobs.change(running, CopyJobState.RUNNING, now);
    if (completesAt.isAfter(now)) {
      services.schedule(completesAt, new EndCopy(job.id()));
      return false;
    }
    jobs.tell(running, CopyJobState.COMPLETED, now);
    return true;
  }

  /** Ends a job whose copy is complete. */
  void end(String id, Instant now) {
    CopyJob job = jobs.get(id);
    jobs.tell(job, CopyJobState.COMPLETED, now);
    CopyJob next = nextAfter(job);
    if (next != null) {
      startFrom(next, now);
    }
  }
}
