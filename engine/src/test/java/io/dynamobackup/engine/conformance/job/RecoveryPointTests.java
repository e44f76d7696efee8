package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.ListRecoveryPointsByBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.RecoveryPointByResource;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;

/** Recovery points, from the side of AWS Backup. */
class RecoveryPointTests {
  private Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_recovery_point_is_described_as_its_job_made_it() {
    Music.put(jobs.target().client(), "No One You Know", "Call Me Today");
    String arn = jobs.recoveryPoint(job -> job.lifecycle(l -> l.deleteAfterDays(7L)));

    DescribeRecoveryPointResponse point = jobs.describePoint(arn);

    Instant now = Instant.parse("2018-12-14T14:25:00Z");
    assertThat(point.status()).isEqualTo(RecoveryPointStatus.COMPLETED);
    assertThat(point.backupVaultArn()).isEqualTo(Jobs.VAULT_ARN);
    assertThat(point.resourceArn()).isEqualTo(Jobs.TABLE_ARN);
    assertThat(point.resourceType()).isEqualTo("DynamoDB");
    assertThat(point.iamRoleArn()).isEqualTo(Jobs.ROLE);
    assertThat(point.creationDate()).isEqualTo(now);
    assertThat(point.completionDate()).isEqualTo(now);
    assertThat(point.backupSizeInBytes()).isPositive();
    assertThat(point.lifecycle().deleteAfterDays()).isEqualTo(7);
    assertThat(point.calculatedLifecycle().deleteAt()).isEqualTo(now.plus(Duration.ofDays(7)));
  }

  @Test
  void lists_are_in_the_order_of_creation() {
    String first = jobs.recoveryPoint(job -> {});
    jobs.target().advance(Duration.ofDays(1));
    String second = jobs.recoveryPoint(job -> {});

    assertThat(jobs.inVault()).containsExactly(first, second);
    assertThat(
            jobs
                .backup()
                .listRecoveryPointsByResourcePaginator(
                    r -> r.resourceArn(Jobs.TABLE_ARN).maxResults(1))
                .recoveryPoints()
                .stream()
                .map(point -> point.recoveryPointArn()))
        .containsExactly(first, second);
    assertThat(
            jobs.backup()
                .listRecoveryPointsByBackupVault(
                    r ->
                        r.backupVaultName(Jobs.VAULT)
                            .byCreatedBefore(Instant.parse("2018-12-15T00:00:00Z")))
                .recoveryPoints())
        .hasSize(1);
  }

  @Test
  void backups_that_only_dynamodb_has_are_listed_unless_those_of_aws_backup_are_asked_for() {
    String own =
        jobs.target()
            .client()
            .createBackup(r -> r.tableName("Music").backupName("own"))
            .backupDetails()
            .backupArn();
    jobs.target().advance(Duration.ofDays(1));
    String managed = jobs.recoveryPoint(job -> {});

    List<RecoveryPointByResource> all = ofTable(null);
    assertThat(all)
        .extracting(RecoveryPointByResource::recoveryPointArn)
        .containsExactly(own, managed);
    assertThat(all.get(0).status()).isEqualTo(RecoveryPointStatus.AVAILABLE);
    assertThat(all.get(0).resourceName()).isEqualTo("Music");
    assertThat(all.get(0).backupVaultName()).isNull();
    assertThat(ofTable(false)).isEqualTo(all);
    assertThat(ofTable(true)).containsExactly(all.get(1));
    jobs.target().client().deleteBackup(r -> r.backupArn(own));
    assertThat(ofTable(null)).containsExactly(all.get(1));
  }

  private List<RecoveryPointByResource> ofTable(@Nullable Boolean managedOnly) {
    return jobs.backup()
        .listRecoveryPointsByResource(
            r -> r.resourceArn(Jobs.TABLE_ARN).managedByAWSBackupOnly(managedOnly))
        .recoveryPoints();
  }

  @Test
  void a_vault_counts_its_recovery_points_and_is_not_deleted_with_them() {
    jobs.start();

    assertThat(
            jobs.backup()
                .describeBackupVault(r -> r.backupVaultName(Jobs.VAULT))
                .numberOfRecoveryPoints())
        .isEqualTo(1);
    assertThat(
            Refused.by(() -> jobs.backup().deleteBackupVault(r -> r.backupVaultName(Jobs.VAULT))))
        .isEqualTo(
            new Refused(
                "InvalidRequestException",
                "Backup vault cannot be deleted because it contains recovery points"));
  }

  @Test
  void deleting_it_deletes_the_backup() {
    String arn = jobs.recoveryPoint(job -> {});

    jobs.delete(arn);

    assertThat(jobs.inVault()).isEmpty();
    assertThat(
            Refused.by(() -> jobs.target().client().describeBackup(r -> r.backupArn(arn))).code())
        .isEqualTo("BackupNotFoundException");
    assertThat(Refused.by(() -> jobs.describePoint(arn))).isEqualTo(asNotIn(Jobs.VAULT, arn));
  }

  @Test
  void it_is_not_deleted_while_it_is_created_or_restored() {
    jobs.target().close();
    jobs = Jobs.in(Target.documented());
    jobs.target().advance(Duration.ofMinutes(10));
    String arn = jobs.recoveryPoint(job -> {});

    assertThat(jobs.describePoint(arn).status()).isEqualTo(RecoveryPointStatus.CREATING);
    assertThat(Refused.by(() -> jobs.delete(arn)))
        .isEqualTo(
            new Refused(
                "InvalidResourceStateException",
                "Recovery point %s is being created".formatted(arn)));

    jobs.target().advance(Duration.ofMinutes(2));
    jobs.target()
        .client()
        .restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));
    assertThat(Refused.by(() -> jobs.delete(arn)))
        .isEqualTo(
            new Refused(
                "InvalidResourceStateException",
                "Recovery point %s is being restored".formatted(arn)));

    jobs.target().advance(Duration.ofMinutes(20));
    jobs.delete(arn);
    assertThat(jobs.inVault()).isEmpty();
  }

  @Test
  void it_is_in_its_vault_only() {
    String arn = jobs.recoveryPoint(job -> {});
    jobs.backup().createBackupVault(r -> r.backupVaultName("weekly"));

    assertThat(
            Refused.by(
                () ->
                    jobs.backup()
                        .describeRecoveryPoint(
                            r -> r.backupVaultName("weekly").recoveryPointArn(arn))))
        .isEqualTo(asNotIn("weekly", arn));
    jobs.backup().deleteBackupVault(r -> r.backupVaultName("weekly"));
  }

  @Test
  void no_snapshot_is_disassociated() {
    String arn = jobs.recoveryPoint(job -> {});

    assertThat(Refused.by(() -> disassociate(arn)))
        .isEqualTo(
            new Refused(
                "InvalidRequestException",
                "Recovery point %s cannot be disassociated: it is no continuous backup"
                    .formatted(arn)));
    assertThat(jobs.inVault()).containsExactly(arn);
    assertThat(Refused.by(() -> disassociate(arn + "0"))).isEqualTo(asNotIn(Jobs.VAULT, arn + "0"));
  }

  private static Refused asNotIn(String vault, String arn) {
    return new Refused(
        "ResourceNotFoundException",
        "Recovery point %s not found in backup vault %s".formatted(arn, vault));
  }

  private void disassociate(String arn) {
    jobs.backup()
        .disassociateRecoveryPoint(r -> r.backupVaultName(Jobs.VAULT).recoveryPointArn(arn));
  }

  @Test
  void a_list_of_a_vault_shows_what_it_is_asked_for() {
    Instant start = jobs.target().clock().instant();
    jobs.start();

    assertThat(listed(r -> r.byResourceArn(Jobs.TABLE_ARN))).hasSize(1);
    assertThat(listed(r -> r.byResourceArn(Jobs.TABLE_ARN + "2"))).isEmpty();
    assertThat(listed(r -> r.byResourceType("DynamoDB"))).hasSize(1);
    assertThat(listed(r -> r.byResourceType("EFS"))).isEmpty();
    assertThat(listed(r -> r.byCreatedAfter(start.minusSeconds(1)))).hasSize(1);
    assertThat(listed(r -> r.byCreatedAfter(start))).isEmpty();
    assertThat(listed(r -> r.byCreatedBefore(start.plusSeconds(1)))).hasSize(1);
    assertThat(listed(r -> r.byCreatedBefore(start))).isEmpty();
    assertThat(listed(r -> r.byBackupPlanId("42"))).isEmpty();
    assertThat(listed(r -> r.byParentRecoveryPointArn("42"))).isEmpty();
  }

  private List<String> listed(Consumer<ListRecoveryPointsByBackupVaultRequest.Builder> filter) {
    return jobs
        .backup()
        .listRecoveryPointsByBackupVault(r -> filter.accept(r.backupVaultName(Jobs.VAULT)))
        .recoveryPoints()
        .stream()
        .map(RecoveryPointByBackupVault::recoveryPointArn)
        .toList();
  }
}
