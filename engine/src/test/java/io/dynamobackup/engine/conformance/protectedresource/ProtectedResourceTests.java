package io.dynamobackup.engine.conformance.protectedresource;

import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.DescribeProtectedResourceResponse;
import software.amazon.awssdk.services.backup.model.ProtectedResource;

/** Protected resources are the tables that there are recovery points of. */
class ProtectedResourceTests {
  private static final String OTHER = Jobs.TABLE_ARN.replace("Music", "Albums");

  private Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  private List<ProtectedResource> listed() {
    return jobs.backup().listProtectedResources(r -> {}).results();
  }

  private void createAlbums() {
    Music.create(jobs.target().client(), table -> table.tableName("Albums"));
  }

  @Test
  void a_table_is_listed_with_its_newest_recovery_point() {
    assertThat(listed()).isEmpty();
    jobs.start();
    jobs.target().advance(Duration.ofDays(1));
    String newest = jobs.recoveryPoint(job -> {});

    ProtectedResource music = listed().get(0);
    assertThat(listed()).hasSize(1);
    assertThat(music.resourceArn()).isEqualTo(Jobs.TABLE_ARN);
    assertThat(music.resourceName()).isEqualTo("Music");
    assertThat(music.resourceType()).isEqualTo("DynamoDB");
    assertThat(music.lastBackupTime()).isEqualTo(Instant.parse("2018-12-15T14:25:00Z"));
    assertThat(music.lastBackupVaultArn()).isEqualTo(Jobs.VAULT_ARN);
    assertThat(music.lastRecoveryPointArn()).isEqualTo(newest);
  }

  @Test
  void tables_are_in_order_on_pages_and_stay_when_they_are_deleted() {
    createAlbums();
    jobs.start();
    jobs.start(job -> job.resourceArn(OTHER));
    jobs.target().client().deleteTable(r -> r.tableName("Albums"));

    assertThat(
            jobs.backup().listProtectedResourcesPaginator(r -> r.maxResults(1)).results().stream()
                .map(ProtectedResource::resourceArn))
        .containsExactly(OTHER, Jobs.TABLE_ARN);
  }

  @Test
  void a_table_without_recovery_points_is_protected_no_more() {
    jobs.start(job -> job.lifecycle(l -> l.deleteAfterDays(1L)));
    jobs.target().advance(Duration.ofDays(1));

    assertThat(listed()).isEmpty();
    assertThat(Refused.by(() -> describe(Jobs.TABLE_ARN)))
        .isEqualTo(
            new Refused(
                "ResourceNotFoundException", "Resource %s not found".formatted(Jobs.TABLE_ARN)));
  }

  @Test
  void a_recovery_point_that_is_created_protects_nothing_yet() {
    jobs.target().close();
    jobs = Jobs.in(Target.documented());
    jobs.target().advance(Duration.ofMinutes(1));
    jobs.start();

    assertThat(listed()).isEmpty();
    jobs.target().advance(Duration.ofMinutes(2));
    assertThat(listed()).hasSize(1);
  }

  private DescribeProtectedResourceResponse describe(String arn) {
    return jobs.backup().describeProtectedResource(r -> r.resourceArn(arn));
  }

  @Test
  void a_description_tells_of_the_latest_restore() {
    jobs.target().close();
    jobs = Jobs.in(Target.documented());
    jobs.target().advance(Duration.ofMinutes(1));
    String arn = jobs.recoveryPoint(job -> {});
    jobs.target().advance(Duration.ofMinutes(2));
    assertThat(describe(Jobs.TABLE_ARN).latestRestoreJobCreationDate()).isNull();

    Instant start = jobs.target().clock().instant();
    restore(arn, "First");
    jobs.target().advance(Duration.ofHours(1));
    restore(arn, "Unfinished");

    DescribeProtectedResourceResponse music = describe(Jobs.TABLE_ARN);
    assertThat(music.lastRecoveryPointArn()).isEqualTo(arn);
    assertThat(music.latestRestoreJobCreationDate()).isEqualTo(start);
    assertThat(music.latestRestoreExecutionTimeMinutes()).isEqualTo(11);
    assertThat(music.latestRestoreRecoveryPointCreationDate())
        .isEqualTo(start.minus(Duration.ofMinutes(2)));
  }

  private void restore(String arn, String table) {
    jobs.backup()
        .startRestoreJob(
            r ->
                r.recoveryPointArn(arn)
                    .iamRoleArn(Jobs.ROLE)
                    .metadata(Map.of("targetTableName", table)));
  }

  @Test
  void a_vault_protects_what_it_has() {
    createAlbums();
    jobs.backup().createBackupVault(r -> r.backupVaultName("weekly"));
    jobs.start();
    jobs.start(job -> job.resourceArn(OTHER).backupVaultName("weekly"));

    assertThat(
            jobs.backup()
                .listProtectedResourcesByBackupVault(r -> r.backupVaultName("weekly"))
                .results())
        .extracting(ProtectedResource::resourceArn)
        .containsExactly(OTHER);
    assertThat(
            Refused.by(
                () ->
                    jobs.backup()
                        .listProtectedResourcesByBackupVault(r -> r.backupVaultName("none"))))
        .isEqualTo(asUnknown("Backup vault none"));
  }
}
