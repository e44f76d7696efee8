package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Learns what becomes of vaults. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface VaultListener {

  /** What can become of a vault. */
  enum Change {
    CREATED,
    MODIFIED,
    DELETED
  }

  /** A vault has been changed, and is now as given; or it was so, and has been deleted. */
  void changed(Vault vault, Change change);
}
