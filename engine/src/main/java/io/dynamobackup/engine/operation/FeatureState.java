package io.dynamobackup.engine.operation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a feature remembers of one account in one Region, apart from tables and backups. It is kept
 * in {@link FeatureStates}, never in an operation: only there a fork of the engine finds it.
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface FeatureState {

  /**
   * Returns a state of the same class that goes on from here as this one would, and knows nothing
   * of it. Copies references to what never changes, so that it takes no longer the more there is.
   */
  FeatureState fork();
}
