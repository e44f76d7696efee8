package io.dynamobackup.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;

class VaultEventTests {
  private static final String TYPE = "Backup Vault State Change";

  private final Watched watched = Watched.start(EngineOptions.instant());

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void vaults_are_created_modified_and_deleted() {
    watched
        .backup()
        .putBackupVaultLockConfiguration(
            r -> r.backupVaultName(Watched.VAULT).minRetentionDays(7L));
    watched.backup().deleteBackupVaultLockConfiguration(r -> r.backupVaultName(Watched.VAULT));
    watched.backup().deleteBackupVault(r -> r.backupVaultName(Watched.VAULT));

    List<BackupEvent> events = watched.monitoring().events(TYPE);

    assertThat(watched.states(TYPE)).containsExactly("CREATED", "MODIFIED", "MODIFIED", "DELETED");
    assertThat(events)
        .extracting(event -> event.resources().get(0))
        .containsOnly(Watched.VAULT_ARN);
    assertThat(events)
        .extracting(event -> event.detail().get("isLocked"))
        .containsExactly(null, "true", "false", null);
    assertThat(events)
        .extracting(event -> event.detail().get("backupVaultName"))
        .containsOnly("nightly");
  }

  @Test
  void a_refused_change_is_not_told() {
    assertThatThrownBy(
            () -> watched.backup().createBackupVault(r -> r.backupVaultName(Watched.VAULT)))
        .isInstanceOf(AlreadyExistsException.class);

    assertThat(watched.states(TYPE)).containsExactly("CREATED");
  }
}
