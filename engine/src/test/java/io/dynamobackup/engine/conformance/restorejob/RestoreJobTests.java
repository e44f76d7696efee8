package io.dynamobackup.engine.conformance.restorejob;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class RestoreJobTests {
  private Restores restores = Restores.in(Target.instant());

  @AfterEach
  void close() {
    restores.target().close();
  }

  private void takeTime() {
    restores.target().close();
    restores = Restores.in(Target.documented());
  }

  @Test
  void a_job_makes_a_table_with_all_there_was() {
    DescribeRestoreJobResponse job = restores.describe(restores.start());

    Instant now = restores.target().clock().instant();
    assertThat(job.status()).isEqualTo(RestoreJobStatus.COMPLETED);
    assertThat(job.percentDone()).isEqualTo("100.0");
    assertThat(job.createdResourceArn()).isEqualTo(Restores.RESTORED_ARN);
    assertThat(job.recoveryPointArn()).isEqualTo(restores.arn());
    assertThat(job.recoveryPointCreationDate()).isEqualTo(now.minus(Duration.ofMinutes(2)));
    assertThat(job.sourceResourceArn()).isEqualTo(Jobs.TABLE_ARN);
    assertThat(job.backupVaultArn()).isEqualTo(Jobs.VAULT_ARN);
    assertThat(job.resourceType()).isEqualTo("DynamoDB");
    assertThat(job.accountId()).isEqualTo("123456789012");
    assertThat(job.iamRoleArn()).isEqualTo(Jobs.ROLE);
    assertThat(job.backupSizeInBytes()).isPositive();
    assertThat(job.creationDate()).isEqualTo(now);
    assertThat(job.completionDate()).isEqualTo(now);
    assertThat(restores.restored().globalSecondaryIndexes()).hasSize(1);
    assertThat(restores.restored().localSecondaryIndexes()).hasSize(1);
    assertThat(
            restores
                .target()
                .client()
                .scan(r -> r.tableName(Restores.RESTORED).indexName("by-genre"))
                .items())
        .hasSize(1);
  }

  @Test
  void a_recovery_point_tells_when_it_was_last_restored() {
    assertThat(lastRestore()).isNull();
    restores.start();
    restores.target().advance(Duration.ofHours(1));
    String last = restores.start(Map.of("targetTableName", "Again"));
    restores.target().advance(Duration.ofHours(1));

    assertThat(lastRestore()).isEqualTo(restores.describe(last).completionDate());
    assertThat(
            restores
                .backup()
                .listRecoveryPointsByBackupVault(r -> r.backupVaultName(Jobs.VAULT))
                .recoveryPoints()
                .get(0)
                .lastRestoreTime())
        .isEqualTo(lastRestore());
  }

  private Instant lastRestore() {
    return restores
        .backup()
        .describeRecoveryPoint(r -> r.backupVaultName(Jobs.VAULT).recoveryPointArn(restores.arn()))
        .lastRestoreTime();
  }

  @Test
  void a_job_is_pending_then_runs_as_long_as_the_table_is_created() {
    takeTime();
    String id = restores.start();

    assertThat(restores.describe(id).status()).isEqualTo(RestoreJobStatus.PENDING);
    assertThat(
            Refused.by(
                    () ->
                        restores
                            .target()
                            .client()
                            .describeTable(r -> r.tableName(Restores.RESTORED)))
                .code())
        .isEqualTo("ResourceNotFoundException");

    restores.target().advance(Duration.ofMinutes(1));
    assertThat(restores.describe(id).status()).isEqualTo(RestoreJobStatus.RUNNING);
    assertThat(restores.describe(id).percentDone()).isEqualTo("0.0");
    assertThat(restores.describe(id).createdResourceArn()).isNull();
    assertThat(restores.describe(id).completionDate()).isNull();
    assertThat(restores.restored().tableStatus()).isEqualTo(TableStatus.CREATING);

    restores.target().advance(Duration.ofMinutes(10));
    assertThat(restores.describe(id).status()).isEqualTo(RestoreJobStatus.COMPLETED);
    assertThat(restores.describe(id).createdResourceArn()).isEqualTo(Restores.RESTORED_ARN);
    assertThat(restores.restored().tableStatus()).isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void a_job_fails_where_the_table_is_there_already() {
    DescribeRestoreJobResponse job =
        restores.describe(restores.start(Map.of("targetTableName", Music.TABLE)));

    assertThat(job.status()).isEqualTo(RestoreJobStatus.FAILED);
    assertThat(job.statusMessage()).isEqualTo("Table already exists: Music");
    assertThat(job.createdResourceArn()).isNull();
    assertThat(job.completionDate()).isEqualTo(job.creationDate());
  }

  @Test
  void a_job_fails_where_the_recovery_point_is_gone_before_it_starts() {
    takeTime();
    String id = restores.start();
    new Jobs(restores.target()).delete(restores.arn());

    restores.target().advance(Duration.ofMinutes(1));

    assertThat(restores.describe(id).status()).isEqualTo(RestoreJobStatus.FAILED);
    assertThat(restores.describe(id).statusMessage())
        .isEqualTo("Recovery point %s not found".formatted(restores.arn()));
  }

  @Test
  void a_job_fails_whose_role_is_denied() {
    restores.target().engine().denyRole(Jobs.ROLE);

    DescribeRestoreJobResponse job = restores.describe(restores.start());

    assertThat(job.status()).isEqualTo(RestoreJobStatus.FAILED);
    assertThat(job.statusMessage())
        .isEqualTo("AWS Backup does not have permission to restore " + restores.arn());
  }

  @Test
  void a_recovery_point_is_restored_by_one_job_at_a_time() {
    takeTime();
    String first = restores.start();
    restores.target().advance(Duration.ofMinutes(1));
    String second = restores.start(Map.of("targetTableName", "Other"));
    restores.target().advance(Duration.ofMinutes(20));

    assertThat(restores.describe(first).status()).isEqualTo(RestoreJobStatus.COMPLETED);
    assertThat(restores.describe(second).statusMessage())
        .isEqualTo("Backup is being used to restore another table: " + restores.arn());
  }

  @Test
  void the_same_token_starts_one_job() {
    String first = restores.start(job -> job.idempotencyToken("once"));
    restores.target().advance(Duration.ofHours(1));

    assertThat(restores.start(job -> job.idempotencyToken("once"))).isEqualTo(first);
    assertThat(restores.backup().listRestoreJobs(r -> {}).restoreJobs()).hasSize(1);
  }
}
