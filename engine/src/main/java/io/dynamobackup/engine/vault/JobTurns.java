package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** What becomes of backup jobs: they wait for their turn, one of a table at a time, and end. */
@API(status = Status.INTERNAL)
public final class JobTurns {
  /** What AWS was seen to say of a job that took too long. */
  private static final StatusMessage TOO_LONG =
      StatusMessage.of("Backup job expired before completion.");

  /** What AWS was seen to say of a job whose turn did not come. */
  private static final StatusMessage NO_TURN =
      StatusMessage.of("Backup job failed because there was a running job for the same resource.");

  private final EngineServices services;
  private final BackupJobs jobs;
  private final JobQueues queues;

  private JobTurns(EngineServices services) {
    this.services = services;
    this.jobs = services.states().of(BackupJobs.class, BackupJobs::new);
    this.queues = services.states().of(JobQueues.class, JobQueues::new);
  }

  /** Returns the turns of the jobs of an account in a Region. */
  public static JobTurns of(EngineServices services) {
    return new JobTurns(services);
  }

  /** Has a job that was just created wait until an instant, then for its turn. */
  public void create(BackupJob job, Instant notBefore, Instant now) {
    jobs.change(job, BackupJobState.CREATED, now);
    if (notBefore.isAfter(now)) {
      services.schedule(notBefore, new QueueJob(job.id()));
    } else {
      queue(job, now);
    }
  }

  /** Has a job wait for its turn, unless it is over, or is being stopped. */
  void queue(String id, Instant now) {
    BackupJob job = jobs.get(id);
    if (job.end() == null) {
      queue(job, now);
    }
  }

  private void queue(BackupJob job, Instant now) {
    if (queues.enter(job.tableArn(), job.id())) {
      startFrom(job, now);
    } else {
      services.schedule(job.startBy(), new ExpireJob(job.id()));
    }
  }

  /** Starts the first of a queue, and those after it as long as each is over at once. */
  private void startFrom(BackupJob first, Instant now) {
    BackupJob next = first;
    while (next != null) {
      next = start(next, now) ? nextAfter(next) : null;
    }
  }

  /** Starts a job, and returns true if that was all. */
  private boolean start(BackupJob job, Instant now) {
    BackupJob started = jobs.start(job, now);
    BackupJob.Made made = started.made();
    if (made == null) {
      jobs.change(started, started.state(now), now);
      return true;
    }
    jobs.change(started, BackupJobState.RUNNING, now);
    if (!made.completesAt().isAfter(now)) {
      jobs.tell(started, BackupJobState.COMPLETED, now);
      return true;
    }
    Instant completeBy = job.order().completeBy(job.createdAt(), now);
    if (!completeBy.isAfter(now)) {
      abandon(started, BackupJobState.EXPIRED, TOO_LONG, now);
      return true;
    }
    services.schedule(
        completeBy.isBefore(made.completesAt()) ? completeBy : made.completesAt(),
        new EndJob(job.id()));
    return false;
  }

  private @Nullable BackupJob nextAfter(BackupJob job) {
    String next = queues.leave(job.tableArn(), job.id());
    return next == null ? null : jobs.get(next);
  }

  /** Ends a job that has not started, and must not any more. */
  void expire(String id, Instant now) {
    BackupJob job = jobs.get(id);
    if (job.state(now) == BackupJobState.CREATED) {
      end(job, BackupJobState.EXPIRED, NO_TURN, now);
    }
  }

  /** Ends a job that has run, unless it was ended before: it is complete, or has taken too long. */
  void end(String id, Instant now) {
    BackupJob job = jobs.get(id);
    switch (job.state(now)) {
      case RUNNING -> end(job, BackupJobState.EXPIRED, TOO_LONG, now);
      case COMPLETED -> {
        jobs.tell(job, BackupJobState.COMPLETED, now);
        goOnAfter(job, now);
      }
      default -> {}
    }
  }

  private void end(BackupJob job, BackupJobState state, StatusMessage message, Instant now) {
    abandon(job, state, message, now);
    goOnAfter(job, now);
  }

  /** Ends a job that is not complete: there will be no recovery point. */
  private void abandon(BackupJob job, BackupJobState state, StatusMessage message, Instant now) {
    forgetWhatIsMade(job, now);
    jobs.change(job.ended(state, message, now), state, now);
  }

  private void forgetWhatIsMade(BackupJob job, Instant now) {
    StoredBackups stored = StoredBackups.of(services);
    StoredBackup made = job.recoveryPoint() == null ? null : stored.find(job.recoveryPoint(), now);
    if (made != null) {
      stored.remove(made);
    }
  }

  /**
   * Has a job stopped that waits or runs: there will be no recovery point. One that runs has its
   * turn until it is ABORTED.
   */
  public void stop(BackupJob job, StatusMessage message, Instant now) {
    boolean waits = job.state(now) == BackupJobState.CREATED;
    forgetWhatIsMade(job, now);
    Instant abortedAt = now.plus(services.timings().of(Timing.STOP_BACKUP_JOB));
    jobs.change(
        job.ended(BackupJobState.ABORTED, message, abortedAt), BackupJobState.ABORTING, now);
    if (waits) {
      queues.leave(job.tableArn(), job.id());
    }
    if (abortedAt.isAfter(now)) {
      services.schedule(abortedAt, new AbortJob(job.id()));
    } else {
      abort(job.id(), now);
    }
  }

  /** Ends a job that was being stopped. */
  void abort(String id, Instant now) {
    BackupJob job = jobs.get(id);
    jobs.tell(job, BackupJobState.ABORTED, now);
    goOnAfter(job, now);
  }

  private void goOnAfter(BackupJob job, Instant now) {
    BackupJob next = nextAfter(job);
    if (next != null) {
      startFrom(next, now);
    }
  }
}
