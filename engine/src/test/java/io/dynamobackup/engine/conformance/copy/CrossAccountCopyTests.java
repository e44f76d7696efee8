package io.dynamobackup.engine.conformance.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.CopyJobState;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Copies into vaults of other Regions and accounts. */
class CrossAccountCopyTests {
  private final Copies copies = Copies.in(EngineOptions.instant());
  private final DynamoDbEngine engine = copies.engine();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void a_copy_in_another_region_is_restored_there_with_a_key_of_that_region() {
    BackupClient ireland = engine.backupClient(Region.EU_WEST_1);
    CopyJob job = copies.describe(copies.start(Copies.IRELAND));
    String copy = job.destinationRecoveryPointArn();

    assertThat(copy).startsWith("arn:aws:backup:eu-west-1:123456789012:recovery-point:");
    assertThat(Copies.in(ireland, "ireland")).containsExactly(copy);
    assertThat(Refused.by(() -> restore(ireland, copy, Map.of("targetTableName", "Music"))))
        .isEqualTo(
            new Refused(
                "InvalidParameterValueException",
                "Invalid restore metadata: encryptionType is required for a recovery point of a"
                    + " table in another Region"));
    restore(ireland, copy, Map.of("targetTableName", "Music", "encryptionType", "Default"));
    assertThat(
            ireland
                .describeRecoveryPoint(r -> r.backupVaultName("ireland").recoveryPointArn(copy))
                .sourceBackupVaultArn())
        .isEqualTo(Copies.NIGHTLY);

    assertThat(engine.client(Region.EU_WEST_1).scan(r -> r.tableName("Music")).count())
        .isEqualTo(1);
  }

  private static void restore(BackupClient backup, String arn, Map<String, String> metadata) {
    backup.startRestoreJob(r -> r.recoveryPointArn(arn).iamRoleArn(Copies.ROLE).metadata(metadata));
  }

  @Test
  void a_copy_in_another_account_survives_the_loss_of_the_first() {
    copies.share();
    String copy = copies.describe(copies.start(Copies.THEIRS)).destinationRecoveryPointArn();
    assertThat(copy).startsWith("arn:aws:backup:us-east-1:210987654321:recovery-point:");
    copies
        .backup()
        .deleteRecoveryPoint(r -> r.backupVaultName("nightly").recoveryPointArn(copies.arn()));
    engine.client().deleteTable(r -> r.tableName(Music.TABLE));

    restore(copies.theirs(), copy, Map.of("targetTableName", "Music"));

    DynamoDbClient theirs = engine.account(Copies.OTHER).client(Region.US_EAST_1);
    assertThat(theirs.scan(r -> r.tableName("Music")).count()).isEqualTo(1);
    assertThat(
            copies
                .theirs()
                .listRecoveryPointsByResource(r -> r.resourceArn(Copies.TABLE))
                .recoveryPoints())
        .hasSize(1);
    assertThat(copies.theirs().listCopyJobs(r -> {}).copyJobs()).isEmpty();
  }

  @Test
  void accounts_share_backups_only_when_the_source_enables_it() {
    copies.allow("arn:aws:iam::123456789012:root");

    requireFailure(
        "Copy job failed. Both source and destination account must be a member of the same"
            + " organization.");
  }

  private void requireFailure(String message) {
    CopyJob job = copies.describe(copies.start(Copies.THEIRS));
    assertThat(job.state()).isEqualTo(CopyJobState.FAILED);
    assertThat(job.statusMessage()).isEqualTo(message);
    assertThat(Copies.in(copies.theirs(), "theirs")).isEmpty();
  }

  @Test
  void the_vault_of_another_account_must_allow_it() {
    copies.share();
    copies.theirs().deleteBackupVaultAccessPolicy(r -> r.backupVaultName("theirs"));
    requireFailure("Access Denied trying to call AWS Backup service");

    copies.allow("arn:aws:iam::999999999999:root");
    requireFailure("Access Denied trying to call AWS Backup service");

    copies
        .theirs()
        .putBackupVaultAccessPolicy(r -> r.backupVaultName("theirs").policy("{\"Statement\": 7}"));
    requireFailure("Access Denied trying to call AWS Backup service");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "123456789012", Copies.ROLE, "arn:aws:iam::123456789012:root"})
  void principals_are_accounts_and_roles(String principal) {
    copies.share();
    copies.allow(principal);

    assertThat(copies.describe(copies.start(Copies.THEIRS)).state())
        .isEqualTo(CopyJobState.COMPLETED);
  }

  @Test
  void a_denial_goes_before_a_permission_and_accounts_are_of_one_organization() {
    copies.share();
    String allow =
        """
        {"Effect": "Allow", "Principal": "*", "Action": "backup:Copy*", "Resource": "*",
         "Condition": {"StringEquals": {"aws:PrincipalOrgID": ["o-1"]}}}\
        """;
    put(allow);
    assertThat(copies.describe(copies.start(Copies.THEIRS)).state())
        .isEqualTo(CopyJobState.COMPLETED);

    put(
        allow
            + """
            ,{"Effect": "Deny", "Principal": {"AWS": "123456789012"}, "Action": "*", "Resource": "*"}\
            """);
    CopyJob denied = copies.describe(copies.start(Copies.THEIRS));
    assertThat(denied.statusMessage()).isEqualTo("Access Denied trying to call AWS Backup service");
  }

  private void put(String statements) {
    copies
        .theirs()
        .putBackupVaultAccessPolicy(
            r -> r.backupVaultName("theirs").policy("{\"Statement\": [%s]}".formatted(statements)));
  }

  @Test
  void a_role_that_is_denied_copies_nothing() {
    copies.share();
    engine.denyRole(Copies.ROLE);

    requireFailure("Access Denied trying to call AWS Backup service");
  }

  @Test
  void a_vault_of_another_account_that_is_not_there_is_denied() {
    copies.share();

    CopyJob job = copies.describe(copies.start(Copies.THEIRS + "2"));

    assertThat(job.statusMessage()).isEqualTo("Access Denied trying to call AWS Backup service");
  }
}
