package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultNotifications;
import io.dynamobackup.engine.vault.Vaults;
import org.jspecify.annotations.Nullable;

/** The topics that vaults tell of events. */
record Topics(Vaults vaults) {

  /** Returns the topic that a vault tells of an event, or null. */
  @Nullable String of(String vault, String event) {
    Vault found = vaults.find(vault);
    VaultNotifications notifications = found == null ? null : found.notifications();
    return notifications != null && notifications.events().contains(event)
        ? notifications.topicArn()
        : null;
  }
}
