package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The jobs of each table that are not over, by their ids: the first runs, the others wait
 * (Developer Guide, "Quotas": one concurrent job per resource).
 */
final class JobQueues implements FeatureState {
  private PMap<String, PVector<String>> byTable = HashTreePMap.empty();

  /** Puts a job at the end of the queue of its table, and returns true if it is the only one. */
  boolean enter(BackupJob job) {
    PVector<String> before = of(job);
    byTable = byTable.plus(job.tableArn(), before.plus(job.id()));
    return before.isEmpty();
  }

  /** Takes a job out of its queue, and returns the id of that whose turn it becomes, if any. */
  @Nullable String leave(BackupJob job) {
    PVector<String> before = of(job);
    PVector<String> after = before.minus(job.id());
    byTable = after.isEmpty() ? byTable.minus(job.tableArn()) : byTable.plus(job.tableArn(), after);
    boolean wasFirst = !before.isEmpty() && before.get(0).equals(job.id());
    return wasFirst && !after.isEmpty() ? after.get(0) : null;
  }

  private PVector<String> of(BackupJob job) {
    return byTable.getOrDefault(job.tableArn(), TreePVector.empty());
  }

  @Override
  public JobQueues fork() {
    JobQueues fork = new JobQueues();
    fork.byTable = byTable;
    return fork;
  }
}
