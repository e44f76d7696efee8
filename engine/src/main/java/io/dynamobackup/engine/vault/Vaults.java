package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.FeatureState;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/** The vaults of one account in one Region, by name. There is none until one is created. */
@API(status = Status.INTERNAL)
public final class Vaults implements FeatureState {
  private static final int QUOTA = 300;

  private TreePMap<String, Vault> byName;

  /** Starts without a vault. */
  public Vaults() {
    this(TreePMap.empty());
  }

  private Vaults(TreePMap<String, Vault> byName) {
    this.byName = byName;
  }

  /** Returns the vault of that name, or null. */
  public @Nullable Vault find(String name) {
    return byName.get(name);
  }

  /** Returns all vaults, by name. */
  public List<Vault> all() {
    return List.copyOf(byName.values());
  }

  /** Adds a vault whose name is free. */
  public void add(Vault vault) {
    if (byName.size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "The limit of %d backup vaults per Region is exceeded".formatted(QUOTA));
    }
    replace(vault);
  }

  /** Puts a vault in place of the one of its name. */
  public void replace(Vault vault) {
    byName = byName.plus(vault.name(), vault);
  }

  /** Removes the vault of that name, if there is one. */
  public void remove(String name) {
    byName = byName.minus(name);
  }

  @Override
  public Vaults fork() {
    return new Vaults(byName);
  }
}
