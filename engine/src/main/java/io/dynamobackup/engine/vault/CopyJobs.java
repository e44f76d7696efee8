package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CopyJobState;

/** The copy jobs of one account in one Region, the newest first. */
@API(status = Status.INTERNAL)
public final class CopyJobs implements FeatureState {
  private final List<CopyJobListener> listeners = new ArrayList<>();
  private final JobList<CopyJob> jobs;

  /** Starts without a job. */
  public CopyJobs() {
    this(new JobList<>());
  }

  private CopyJobs(JobList<CopyJob> jobs) {
    this.jobs = jobs;
  }

  /** Has somebody learn what becomes of jobs from now on; a fork has listeners of its own. */
  public void listen(CopyJobListener listener) {
    listeners.add(listener);
  }

  /** Puts a job in place of the one of its id, if any, and tells the listeners of its state. */
  void change(CopyJob job, CopyJobState state, Instant now) {
    jobs.put(job);
    tell(job, state, now);
  }

  /** Tells the listeners in which state a job is. */
  void tell(CopyJob job, CopyJobState state, Instant now) {
    listeners.forEach(listener -> listener.changed(job, state, now));
  }

  /** Remembers what a request called the job it started, if anything. */
  public void remember(@Nullable String idempotencyToken, CopyJob job) {
    jobs.remember(idempotencyToken, job);
  }

  /** Returns the job that a request of that token started, or null. */
  public @Nullable CopyJob startedBy(@Nullable String idempotencyToken) {
    return jobs.startedBy(idempotencyToken);
  }

  /** Returns the job of that id; throws when there is none. */
  public CopyJob get(String id) {
    CopyJob job = jobs.find(id);
    if (job == null) {
      throw BackupErrors.notFound("Copy job %s not found".formatted(id));
    }
    return job;
  }

  /** Returns all jobs, the newest first. */
  public List<CopyJob> all() {
    return jobs.all();
  }

  /** Returns the jobs that were created since an instant, the newest first. */
  public List<CopyJob> since(Instant instant) {
    return jobs.since(instant);
  }

  @Override
  public CopyJobs fork() {
    return new CopyJobs(jobs.fork());
  }
}
