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
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;

/** The restore jobs of one account in one Region, the newest first. */
@API(status = Status.INTERNAL)
public final class RestoreJobs implements FeatureState {
  private TreePMap<String, RestoreJob> byPlace = TreePMap.empty();
  private PMap<String, String> places = HashTreePMap.empty();
  private PMap<String, String> idsByToken = HashTreePMap.empty();
  private final List<RestoreJobListener> listeners = new ArrayList<>();

  /** Has somebody learn what becomes of jobs from now on; a fork has listeners of its own. */
  public void listen(RestoreJobListener listener) {
    listeners.add(listener);
  }

  /** Puts a job in place of the one of its id, if any. */
  public void put(RestoreJob job) {
    byPlace = byPlace.plus(job.place(), job);
    places = places.plus(job.id(), job.place());
  }

  /** Puts a job in place of the one of its id, if any, and tells the listeners of its status. */
  void change(RestoreJob job, RestoreJobStatus status, Instant now) {
    put(job);
    tell(job, status, now);
  }

  /** Tells the listeners in which status a job is. */
  void tell(RestoreJob job, RestoreJobStatus status, Instant now) {
    listeners.forEach(listener -> listener.changed(job, status, now));
  }

  /** Remembers what a request called the job it started, if anything. */
  public void remember(@Nullable String idempotencyToken, RestoreJob job) {
    if (idempotencyToken != null) {
      idsByToken = idsByToken.plus(idempotencyToken, job.id());
    }
  }

  /** Returns the job that a request of that token started, or null. */
  public @Nullable RestoreJob startedBy(@Nullable String idempotencyToken) {
    String id = idempotencyToken == null ? null : idsByToken.get(idempotencyToken);
    return id == null ? null : get(id);
  }

  /** Returns the job of that id; throws when there is none. */
  public RestoreJob get(String id) {
    String place = places.get(id);
    RestoreJob job = place == null ? null : byPlace.get(place);
    if (job == null) {
      throw BackupErrors.notFound("Restore job %s not found".formatted(id));
    }
    return job;
  }

  /** Returns all jobs, the newest first. */
  public List<RestoreJob> all() {
    return List.copyOf(byPlace.values());
  }

  @Override
  public RestoreJobs fork() {
    RestoreJobs fork = new RestoreJobs();
    fork.byPlace = byPlace;
    fork.places = places;
    fork.idsByToken = idsByToken;
    return fork;
  }
}
