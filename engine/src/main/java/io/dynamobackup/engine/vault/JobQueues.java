package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The jobs of each table that are not over, by their ids: the first runs, the others wait
 * (Developer Guide, "Quotas": one concurrent job per resource). Backup jobs wait for backup jobs,
 * copy jobs for copy jobs.
 */
final class JobQueues implements FeatureState {
  private PMap<String, PVector<String>> byQueue = HashTreePMap.empty();

  /** Returns the queue of the jobs that copy backups of a table. */
  static String ofCopies(String tableArn) {
    return "copies of " + tableArn;
  }

  /** Puts a job at the end of a queue, and returns true if it is the only one. */
  boolean enter(String queue, String job) {
    PVector<String> before = of(queue);
    byQueue = byQueue.plus(queue, before.plus(job));
    return before.isEmpty();
  }

  /** Takes a job out of a queue, and returns the id of that whose turn it becomes, if any. */
  @Nullable String leave(String queue, String job) {
    PVector<String> before = of(queue);
    PVector<String> after = before.minus(job);
    byQueue = after.isEmpty() ? byQueue.minus(queue) : byQueue.plus(queue, after);
    boolean wasFirst = !before.isEmpty() && before.get(0).equals(job);
    return wasFirst && !after.isEmpty() ? after.get(0) : null;
  }

  private PVector<String> of(String queue) {
    return byQueue.getOrDefault(queue, TreePVector.empty());
  }

  @Override
  public JobQueues fork() {
    JobQueues fork = new JobQueues();
    fork.byQueue = byQueue;
    return fork;
  }
}
