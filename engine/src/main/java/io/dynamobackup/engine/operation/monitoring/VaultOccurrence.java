package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.VaultListener;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A vault was created, changed or deleted. */
record VaultOccurrence(Vault vault, VaultListener.Change change, Instant at) implements Occurrence {

  @Override
  public EventText event() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("backupVaultName", vault.name());
    detail.put("state", change.name());
    if (change == VaultListener.Change.MODIFIED) {
      detail.put("isLocked", Boolean.toString(vault.lock() != null));
    }
    return new EventText("Backup Vault State Change", List.of(vault.arn()), detail);
  }
}
