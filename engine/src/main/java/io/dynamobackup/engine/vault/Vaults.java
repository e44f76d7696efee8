package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The vaults of one account in one Region, by name. There is none until one is created. */
@API(status = Status.INTERNAL)
public final class Vaults implements FeatureState {
  private static final int QUOTA = 300;

  private final List<VaultListener> listeners = new ArrayList<>();
  private TreePMap<String, Vault> byName;

  /** Starts without a vault. */
  public Vaults() {
    this(TreePMap.empty());
  }

  private Vaults(TreePMap<String, Vault> byName) {
    this.byName = byName;
  }

  /** Has somebody learn what becomes of vaults from now on; a fork has listeners of its own. */
  public void listen(VaultListener listener) {
    listeners.add(listener);
  }

  /** Returns the vault of that name, or null. */
  public @Nullable Vault find(String name) {
    return byName.get(name);
  }

  /** Returns all vaults, by name. */
  public List<Vault> all() {
    return List.copyOf(byName.values());
  }

  /** Refuses another vault where there are as many as there can be. */
  public void requireRoom() {
    if (byName.size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "The limit of %d backup vaults per Region is exceeded".formatted(QUOTA));
    }
  }

  /** Adds a vault whose name is free. */
  public void add(Vault vault) {
    byName = byName.plus(vault.name(), vault);
    tell(vault, VaultListener.Change.CREATED);
  }

  /** Puts a vault in place of the one of its name. */
  public void replace(Vault vault) {
    byName = byName.plus(vault.name(), vault);
    tell(vault, VaultListener.Change.MODIFIED);
  }

  /** Removes a vault. */
  public void remove(Vault vault) {
    byName = byName.minus(vault.name());
    tell(vault, VaultListener.Change.DELETED);
  }

  private void tell(Vault vault, VaultListener.Change change) {
    listeners.forEach(listener -> listener.changed(vault, change));
  }

  @Override
  public Vaults fork() {
    return new Vaults(byName);
  }
}
