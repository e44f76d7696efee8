package io.dynamobackup.engine.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** Jobs of one kind, the newest first, and what requests called those they started. */
final class JobList<J extends ListedJob> {
  /** Where a job is: it shares what the job has, as there are many. */
  private record Place(Instant createdAt, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int newestFirst = other.createdAt.compareTo(createdAt);
      return newestFirst == 0 ? id.compareTo(other.id) : newestFirst;
    }
  }

  /** Comes after every id. */
  private static final String LAST = "~";

  private TreePMap<Place, J> byPlace = TreePMap.empty();
  private PMap<String, Place> places = HashTreePMap.empty();
  private PMap<String, String> idsByToken = HashTreePMap.empty();

  /** Puts a job in place of the one of its id, if any. */
  void put(J job) {
    Place place = places.get(job.id());
    if (place == null) {
      place = new Place(job.createdAt(), job.id());
      places = places.plus(job.id(), place);
    }
    byPlace = byPlace.plus(place, job);
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
    Place place = places.get(id);
    return place == null ? null : byPlace.get(place);
  }

  /** Returns all jobs, the newest first. */
  List<J> all() {
    return List.copyOf(byPlace.values());
  }

  /** Returns the jobs that were created since an instant, the newest first. */
  List<J> since(Instant instant) {
    return List.copyOf(byPlace.headMap(new Place(instant, LAST), true).values());
  }

  /** Returns the place of a job as a text, in which the newest is first. */
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
