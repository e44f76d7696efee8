package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** The backup jobs of one account in one Region, the newest first. */
@API(status = Status.INTERNAL)
public final class BackupJobs implements FeatureState {
  private final List<BackupJobListener> listeners = new ArrayList<>();
  private final JobList<BackupJob> jobs;
  private BackupJobStarter starter =
      (job, now) -> {
        throw new IllegalStateException("nobody starts " + job);
      };

  /** Starts without a job. */
  public BackupJobs() {
    this(new JobList<>());
  }

  private BackupJobs(JobList<BackupJob> jobs) {
    this.jobs = jobs;
  }

  /** Has somebody learn what becomes of jobs from now on; a fork has listeners of its own. */
  public void listen(BackupJobListener listener) {
    listeners.add(listener);
  }

  /** Sets who makes the recovery points. */
  public void startBy(BackupJobStarter who) {
    this.starter = who;
  }

  /** Starts a job whose turn it is, and returns what has become of it. */
  BackupJob start(BackupJob job, Instant now) {
    return starter.start(job, now);
  }

  /** Puts a job in place of the one of its id, if any, and tells the listeners of its state. */
  void change(BackupJob job, BackupJobState state, Instant now) {
    jobs.put(job);
    tell(job, state, now);
  }

  /** Tells the listeners in which state a job is. */
  void tell(BackupJob job, BackupJobState state, Instant now) {
    listeners.forEach(listener -> listener.changed(job, state, now));
  }

  /** Remembers what a request called the job it started, if anything. */
  public void remember(@Nullable String idempotencyToken, BackupJob job) {
    jobs.remember(idempotencyToken, job);
  }

  /** Returns the job that a request of that token started, or null. */
  public @Nullable BackupJob startedBy(@Nullable String idempotencyToken) {
    return jobs.startedBy(idempotencyToken);
  }

  /** Returns the job of that id; throws when there is none. */
  public BackupJob get(String id) {
    BackupJob job = jobs.find(id);
    if (job == null) {
      throw BackupErrors.notFound("Backup job %s not found".formatted(id));
    }
    return job;
  }

  /** Returns all jobs, the newest first. */
  public List<BackupJob> all() {
    return jobs.all();
  }

  /** Returns the jobs that were created since an instant, the newest first. */
  public List<BackupJob> since(Instant instant) {
    return jobs.since(instant);
  }

  @Override
  public BackupJobs fork() {
    return new BackupJobs(jobs.fork());
  }
}
