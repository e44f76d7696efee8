package io.dynamobackup.engine.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** Jobs of one kind, the newest first, and what requests called those they started. */
final class JobList<J extends ListedJob> {
  /** Comes after every id. */
  private static final String LAST = "~";

  private TreePMap<String, J> byPlace = TreePMap.empty();
  private PMap<String, String> places = HashTreePMap.empty();
  private PMap<String, String> idsByToken = HashTreePMap.empty();

  /** Puts a job in place of the one of its id, if any. */
  void put(J job) {
    byPlace = byPlace.plus(job.place(), job);
    places = places.plus(job.id(), job.place());
  }

  /** Remembers what a request called the job it started, if anything. */
  void remember(@Nullable String idempotencyToken, J job) {
    if (idempotencyToken != null) {
      idsByToken = idsByToken.plus(idempotencyToken, job.id());
    }
  }

  /** Returns the job that a request of that token started, or null. */
  @Nullable J startedBy(@Nullable String idempotencyToken) {
    String id = idempotencyToken == null ? null : idsByToken.get(idempotencyToken);
    return id == null ? null : find(id);
  }

  /** Returns the job of that id, or null. */
  @Nullable J find(String id) {
    String place = places.get(id);
    return place == null ? null : byPlace.get(place);
  }

  /** Returns all jobs, the newest first. */
  List<J> all() {
    return List.copyOf(byPlace.values());
  }

  /** Returns the jobs that were created since an instant, the newest first. */
  List<J> since(Instant instant) {
    return List.copyOf(byPlace.headMap(place(instant, LAST), true).values());
  }

  /** Returns the place of a job, in which the newest is first. */
  static String place(Instant createdAt, String id) {
    return (Long.MAX_VALUE - createdAt.toEpochMilli()) + "-" + id;
  }

  /** Returns a list of the same jobs that goes on by itself, in constant time. */
  JobList<J> fork() {
    JobList<J> fork = new JobList<>();
    fork.byPlace = byPlace;
    fork.places = places;
    fork.idsByToken = idsByToken;
    return fork;
  }
}
