package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.InvalidRequestException;

@DynamoBackupTest
class LockedVaultTests {

  // tag::lock[]
  @Test
  void a_locked_vault_cannot_be_unlocked_after_its_grace_period(
      BackupClient backup, FakeClock clock) {
    backup.createBackupVault(r -> r.backupVaultName("audit"));
    backup.putBackupVaultLockConfiguration(
        r -> r.backupVaultName("audit").minRetentionDays(2_555L).changeableForDays(3L));

    clock.advance(Duration.ofDays(3));

    assertThatThrownBy(
            () -> backup.deleteBackupVaultLockConfiguration(r -> r.backupVaultName("audit")))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(backup.describeBackupVault(r -> r.backupVaultName("audit")).locked()).isTrue();
  }
  // end::lock[]
}
