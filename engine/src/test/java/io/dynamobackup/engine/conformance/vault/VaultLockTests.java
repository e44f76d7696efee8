package io.dynamobackup.engine.conformance.vault;

import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;

class VaultLockTests {
  private static final String NAME = "nightly";

  private final Target target = Target.instant();
  private final BackupClient backup = target.backup();

  @BeforeEach
  void create() {
    backup.createBackupVault(r -> r.backupVaultName(NAME));
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void in_governance_mode_a_lock_can_be_taken_off_at_any_time() {
    lock(7L, 365L, null);

    DescribeBackupVaultResponse locked = describe();
    assertThat(locked.locked()).isTrue();
    assertThat(locked.minRetentionDays()).isEqualTo(7);
    assertThat(locked.maxRetentionDays()).isEqualTo(365);
    assertThat(locked.lockDate()).isNull();

    target.advance(Duration.ofDays(10_000));
    backup.deleteBackupVaultLockConfiguration(r -> r.backupVaultName(NAME));

    assertThat(describe().locked()).isFalse();
    assertThat(describe().minRetentionDays()).isNull();
  }

  @Test
  void in_compliance_mode_a_lock_can_be_changed_until_its_date() {
    lock(7L, null, 3L);
    assertThat(describe().lockDate()).isEqualTo(Instant.parse("2018-12-17T14:25:00Z"));

    target.advance(Duration.ofDays(3).minusMillis(1));
    lock(8L, null, 4L);

    assertThat(describe().minRetentionDays()).isEqualTo(8);
    assertThat(describe().lockDate()).isEqualTo(Instant.parse("2018-12-21T14:24:59.999Z"));
    backup.deleteBackupVaultLockConfiguration(r -> r.backupVaultName(NAME));
    assertThat(describe().locked()).isFalse();
  }

  @Test
  void in_compliance_mode_a_lock_is_for_good_from_its_date_on() {
    lock(7L, null, 3L);

    target.advance(Duration.ofDays(3));

    Refused refused =
        asImpossible("Vault Lock of backup vault nightly is immutable since 2018-12-17T14:25:00Z");
    assertThat(Refused.by(() -> lock(1L, null, null))).isEqualTo(refused);
    assertThat(
            Refused.by(
                () -> backup.deleteBackupVaultLockConfiguration(r -> r.backupVaultName(NAME))))
        .isEqualTo(refused);
    assertThat(describe().minRetentionDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "0, , , MinRetentionDays (0) must be between 1 and 36500",
    "36501, , , MinRetentionDays (36501) must be between 1 and 36500",
    ", 0, , MaxRetentionDays (0) must be between 1 and 36500",
    ", 36501, , MaxRetentionDays (36501) must be between 1 and 36500",
    "8, 7, , MinRetentionDays (8) must not be greater than MaxRetentionDays (7)",
    ", , 2, ChangeableForDays (2) must be between 3 and 36500",
    ", , 36501, ChangeableForDays (36501) must be between 3 and 36500"
  })
  void days_out_of_range_are_refused(
      @Nullable Long min, @Nullable Long max, @Nullable Long changeable, String message) {
    assertThat(Refused.by(() -> lock(min, max, changeable))).isEqualTo(asWrong(message));
    assertThat(describe().locked()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, , ", "36500, , ", ", 1, ", ", 36500, ", "7, 7, ", ", , 3", ", , 36500"})
  void days_that_just_may_be_lock_it(
      @Nullable Long min, @Nullable Long max, @Nullable Long changeable) {
    lock(min, max, changeable);

    assertThat(describe().locked()).isTrue();
  }

  @Test
  void the_list_tells_of_the_lock() {
    lock(7L, 365L, 3L);

    assertThat(backup.listBackupVaults(r -> {}).backupVaultList())
        .singleElement()
        .satisfies(
            vault -> {
              assertThat(vault.locked()).isTrue();
              assertThat(vault.maxRetentionDays()).isEqualTo(365);
              assertThat(vault.lockDate()).isEqualTo(Instant.parse("2018-12-17T14:25:00Z"));
            });
  }

  private void lock(@Nullable Long min, @Nullable Long max, @Nullable Long changeable) {
    backup.putBackupVaultLockConfiguration(
        r ->
            r.backupVaultName(NAME)
                .minRetentionDays(min)
                .maxRetentionDays(max)
                .changeableForDays(changeable));
  }

  private DescribeBackupVaultResponse describe() {
    return backup.describeBackupVault(r -> r.backupVaultName(NAME));
  }
}
