package io.dynamobackup.engine.conformance.copy;

import static io.dynamobackup.engine.conformance.BackupRefusals.asAbsent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.backup.model.StartCopyJobRequest;

/** Copy jobs that are not started, or come to nothing. */
class WrongCopyJobTests {
  private static final String IN_CHINA = Copies.SECOND.replace("arn:aws:", "arn:aws-cn:");

  private Copies copies = Copies.in(EngineOptions.instant());

  @AfterEach
  void close() {
    copies.engine().close();
  }

  private void takeTime() {
    copies.engine().close();
    copies = Copies.in(EngineOptions.documented());
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(j -> j.recoveryPointArn("42"), asNotIn("nightly", "42")),
        refusal(j -> j.sourceBackupVaultName("other"), asUnknown("Backup vault other")),
        refusal(
            j -> j.destinationBackupVaultArn("second"),
            asWrong("Invalid backup vault ARN: second")),
        refusal(
            j -> j.destinationBackupVaultArn(IN_CHINA),
            asWrong("Invalid backup vault ARN: " + IN_CHINA)),
        refusal(
            j -> j.destinationBackupVaultArn(Copies.NIGHTLY),
            asWrong("Source and destination backup vault must differ: " + Copies.NIGHTLY)),
        refusal(
            j -> j.destinationBackupVaultArn(Copies.SECOND + "2"),
            asUnknown("Backup vault second2")),
        refusal(j -> j.iamRoleArn(null), asAbsent("iamRoleArn")),
        refusal(j -> j.iamRoleArn("backup"), asWrong("Invalid IAM role ARN: backup")),
        refusal(
            j -> j.lifecycle(l -> l.deleteAfterDays(0L)),
            asWrong(
                "Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500"
                    + " days")),
        refusal(
            j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(1L)),
            asWrong(
                "Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from"
                    + " MoveToColdStorageAfterDays")));
  }

  private static Refused asNotIn(String vault, String arn) {
    return new Refused(
        "ResourceNotFoundException",
        "Recovery point %s not found in backup vault %s".formatted(arn, vault));
  }

  private static Arguments refusal(Consumer<StartCopyJobRequest.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_is_refused_and_starts_nothing(
      Consumer<StartCopyJobRequest.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> copies.start(Copies.SECOND, change))).isEqualTo(refused);
    assertThat(copies.backup().listCopyJobs(r -> {}).copyJobs()).isEmpty();
  }

  @Test
  void a_recovery_point_is_in_its_vault_only() {
    assertThat(
            Refused.by(
                () -> copies.start(Copies.NIGHTLY, job -> job.sourceBackupVaultName("second"))))
        .isEqualTo(asNotIn("second", copies.arn()));
  }

  @Test
  void what_dynamodb_has_cannot_be_copied() {
    copies
        .backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", false)));

    requireRefusal(
        Copies.backUp(copies.backup(), r -> {}),
        "copies of DynamoDB need AWS Backup's advanced features, which UpdateRegionSettings"
            + " enables");
  }

  private void requireRefusal(String recoveryPoint, String reason) {
    assertThat(
            Refused.by(
                () -> copies.start(Copies.SECOND, job -> job.recoveryPointArn(recoveryPoint))))
        .isEqualTo(
            asImpossible(
                "Recovery point %s cannot be copied: %s".formatted(recoveryPoint, reason)));
    assertThat(copies.backup().listCopyJobs(r -> {}).copyJobs()).isEmpty();
  }

  @Test
  void what_is_in_cold_storage_cannot_be_copied() {
    String cold =
        Copies.backUp(copies.backup(), r -> r.lifecycle(l -> l.moveToColdStorageAfterDays(1L)));
    copies.engine().clock().advance(Duration.ofDays(1));

    requireRefusal(cold, "it is in cold storage");
  }

  @Test
  void what_is_being_created_cannot_be_copied() {
    takeTime();

    requireRefusal(Copies.backUp(copies.backup(), r -> {}), "it is CREATING");
  }

  @Test
  void a_job_fails_where_the_lock_of_the_destination_does_not_allow_the_retention() {
    copies
        .backup()
        .putBackupVaultLockConfiguration(r -> r.backupVaultName("second").minRetentionDays(60L));

    requireFailure(
        copies.start(Copies.SECOND),
        "Retention period of the copy job is outside of the range that Vault Lock of backup vault"
            + " second allows");
    assertThat(Copies.in(copies.backup(), "second")).isEmpty();
  }

  private void requireFailure(String id, String message) {
    CopyJob job = copies.describe(id);
    assertThat(job.state()).isEqualTo(CopyJobState.FAILED);
    assertThat(job.statusMessage()).isEqualTo(message);
    assertThat(job.destinationRecoveryPointArn()).isNull();
    assertThat(job.destinationEncryptionKeyArn()).isNull();
  }

  @Test
  void a_job_fails_whose_recovery_point_is_gone_when_its_turn_comes() {
    takeTime();
    copies.start(Copies.SECOND);
    String late = copies.start(Copies.IRELAND);
    copies
        .backup()
        .deleteRecoveryPoint(r -> r.backupVaultName("nightly").recoveryPointArn(copies.arn()));

    copies.engine().clock().advance(Duration.ofMinutes(10));

    requireFailure(late, "Recovery point %s not found".formatted(copies.arn()));
  }

  @Test
  void a_job_fails_whose_destination_is_gone_when_its_turn_comes() {
    takeTime();
    copies.backup().createBackupVault(r -> r.backupVaultName("third"));
    copies.start(Copies.SECOND);
    String late = copies.start(Copies.SECOND.replace("second", "third"));
    copies.backup().deleteBackupVault(r -> r.backupVaultName("third"));

    copies.engine().clock().advance(Duration.ofMinutes(10));

    requireFailure(late, "Backup vault third not found");
  }

  @Test
  void a_job_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> copies.describe("42"))).isEqualTo(asUnknown("Copy job 42"));
  }
}
