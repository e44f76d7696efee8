package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/** The restore jobs of one account in one Region, the newest first. */
@API(status = Status.INTERNAL)
public final class RestoreJobs implements FeatureState {
  private final List<RestoreJobListener> listeners = new ArrayList<>();
  private final JobList<RestoreJob> jobs;

  /** Starts without a job. */
  public RestoreJobs() {
    this(new JobList<>());
  }

  private RestoreJobs(JobList<RestoreJob> jobs) {
    this.jobs = jobs;
  }

  /** Has somebody learn what becomes of jobs from now on; a fork has listeners of its own. */
  public void listen(RestoreJobListener listener) {
    listeners.add(listener);
  }

  /** Puts a job in place of the one of its id. */
  public void put(RestoreJob job) {
    jobs.put(job);
  }

  /** Puts a job in place of the one of its id, if any, and tells the listeners of its status. */
  void change(RestoreJob job, RestoreJobStatus status, Instant now) {
    jobs.put(job);
    tell(job, status, now);
  }

  /** Tells the listeners in which status a job is. */
  void tell(RestoreJob job, RestoreJobStatus status, Instant now) {
    listeners.forEach(listener -> listener.changed(job, status, now));
  }

  /** Remembers what a request called the job it started, if anything. */
  public void remember(@Nullable String idempotencyToken, RestoreJob job) {
    jobs.remember(idempotencyToken, job);
  }

  /** Returns the job that a request of that token started, or null. */
  public @Nullable RestoreJob startedBy(@Nullable String idempotencyToken) {
    return jobs.startedBy(idempotencyToken);
  }

  /** Returns the job of that id; throws when there is none. */
  public RestoreJob get(String id) {
    RestoreJob job = jobs.find(id);
    if (job == null) {
      throw BackupErrors.notFound("Restore job %s not found".formatted(id));
    }
    return job;
  }

  /** Returns all jobs, the newest first. */
  public List<RestoreJob> all() {
    return jobs.all();
  }

  /** Returns the jobs that were created since an instant, the newest first. */
  public List<RestoreJob> since(Instant instant) {
    return jobs.since(instant);
  }

  /** Returns when recovery points were last restored, by their ARNs. */
  public Map<String, Instant> lastRestores(Instant now) {
    Map<String, Instant> times = new HashMap<>();
    for (RestoreJob job : jobs.all()) {
      if (job.status(now) == RestoreJobStatus.COMPLETED) {
        times.merge(
            job.order().recoveryPoint(), job.completedAt(now), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return times;
  }

  @Override
  public RestoreJobs fork() {
    return new RestoreJobs(jobs.fork());
  }
}
