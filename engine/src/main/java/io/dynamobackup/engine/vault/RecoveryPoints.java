package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.BackupArn;
import io.dynamobackup.engine.operation.FeatureState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** What is in the vaults of one account in one Region, in the order of its creation. */
@API(status = Status.INTERNAL)
public final class RecoveryPoints implements FeatureState {
  private final List<RecoveryPointListener> listeners = new ArrayList<>();
  private PMap<String, TreePMap<BackupArn, RecoveryPoint>> byVault = HashTreePMap.empty();

  /** Has somebody learn what becomes of them from now on; a fork has listeners of its own. */
  public void listen(RecoveryPointListener listener) {
    listeners.add(listener);
  }

  /** Puts a recovery point into its vault, in place of the one of its ARN. */
  public void put(RecoveryPoint point) {
    RecoveryPoint before = in(point.vault()).get(point.backup());
    byVault = byVault.plus(point.vault(), in(point.vault()).plus(point.backup(), point));
    listeners.forEach(listener -> listener.put(point, before));
  }

  /** Takes a recovery point out of its vault. */
  public void remove(RecoveryPoint point) {
    byVault = byVault.plus(point.vault(), in(point.vault()).minus(point.backup()));
    listeners.forEach(listener -> listener.removed(point));
  }

  /** Returns the recovery point that is that backup, or null. */
  public @Nullable RecoveryPoint find(BackupArn backup) {
    return byVault.values().stream()
        .map(points -> points.get(backup))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Returns what is in a vault, what has gone since included. */
  public List<RecoveryPoint> of(String vault) {
    return List.copyOf(in(vault).values());
  }

  /** Returns what is in all vaults, what has gone since included. */
  public List<RecoveryPoint> all() {
    return byVault.values().stream().flatMap(points -> points.values().stream()).toList();
  }

  private TreePMap<BackupArn, RecoveryPoint> in(String vault) {
    return byVault.getOrDefault(vault, TreePMap.empty());
  }

  @Override
  public RecoveryPoints fork() {
    RecoveryPoints fork = new RecoveryPoints();
    fork.byVault = byVault;
    return fork;
  }
}
