package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.backup.model.BackupJobState;

/** The backup jobs of one account in one Region, the newest first. */
@API(status = Status.INTERNAL)
public final class BackupJobs implements FeatureState {
  /** Comes after every id. */
  private static final String LAST = "~";

  private TreePMap<String, BackupJob> byPlace = TreePMap.empty();
  private PMap<String, String> places = HashTreePMap.empty();
  private PMap<String, String> idsByToken = HashTreePMap.empty();
  private final List<BackupJobListener> listeners = new ArrayList<>();
  private BackupJobStarter starter =
      (job, now) -> {
        throw new IllegalStateException("nobody starts " + job);
      };

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
    String place = job.place();
    byPlace = byPlace.plus(place, job);
    if (state == BackupJobState.CREATED) {
      places = places.plus(job.id(), place);
    }
    tell(job, state, now);
  }

  /** Tells the listeners in which state a job is. */
  void tell(BackupJob job, BackupJobState state, Instant now) {
    listeners.forEach(listener -> listener.changed(job, state, now));
  }

  /** Remembers what a request called the job it started, if anything. */
  public void remember(@Nullable String idempotencyToken, BackupJob job) {
    if (idempotencyToken != null) {
      idsByToken = idsByToken.plus(idempotencyToken, job.id());
    }
  }

  /** Returns the job that a request of that token started, or null. */
  public @Nullable BackupJob startedBy(@Nullable String idempotencyToken) {
    String id = idempotencyToken == null ? null : idsByToken.get(idempotencyToken);
    return id == null ? null : get(id);
  }

  /** Returns the job of that id; throws when there is none. */
  public BackupJob get(String id) {
    String place = places.get(id);
    BackupJob job = place == null ? null : byPlace.get(place);
    if (job == null) {
      throw BackupErrors.notFound("Backup job %s not found".formatted(id));
    }
    return job;
  }

  /** Returns all jobs, the newest first. */
  public List<BackupJob> all() {
    return List.copyOf(byPlace.values());
  }

  /** Returns the jobs that were created since an instant, the newest first. */
  public List<BackupJob> since(Instant instant) {
    return List.copyOf(byPlace.headMap(BackupJob.place(instant, LAST), true).values());
  }

  /** Returns the place of a job in the list of all. */
  public static String place(BackupJob job) {
    return job.place();
  }

  @Override
  public BackupJobs fork() {
    BackupJobs fork = new BackupJobs();
    fork.byPlace = byPlace;
    fork.places = places;
    fork.idsByToken = idsByToken;
    return fork;
  }
}
