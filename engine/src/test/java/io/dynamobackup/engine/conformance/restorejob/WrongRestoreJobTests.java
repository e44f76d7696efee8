package io.dynamobackup.engine.conformance.restorejob;

import static io.dynamobackup.engine.conformance.BackupRefusals.asAbsent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static io.dynamobackup.engine.conformance.BackupRefusals.asMissing;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.RestoreValidationStatus;
import software.amazon.awssdk.services.backup.model.StartRestoreJobRequest;

/** Restore jobs that are not started, or not there. */
class WrongRestoreJobTests {
  private Restores restores = Restores.in(Target.instant());

  @AfterEach
  void close() {
    restores.target().close();
  }

  static List<Arguments> wrong() {
    return List.of(
        refusal(j -> j.recoveryPointArn("42"), asUnknown("Recovery point 42")),
        refusal(
            j -> j.iamRoleArn(null), asMissing("IamRoleArn is required for a restore of DynamoDB")),
        refusal(j -> j.iamRoleArn("backup"), asWrong("Invalid IAM role ARN: backup")),
        refusal(
            j -> j.recoveryPointArn("42").resourceType("EFS"),
            asWrong("ResourceType (EFS) is not that of recovery point 42, which is DynamoDB")),
        refusal(j -> j.metadata((Map<String, String>) null), asAbsent("metadata")),
        refusal(
            j -> j.metadata(Map.of()),
            asMissing("Invalid restore metadata: targetTableName is required")),
        refusal(
            j -> j.metadata(Map.of("encryptionType", "KMS")),
            asMissing("Invalid restore metadata: targetTableName is required")));
  }

  private static Arguments refusal(
      Consumer<StartRestoreJobRequest.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void what_is_wrong_is_refused_and_starts_nothing(
      Consumer<StartRestoreJobRequest.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> restores.start(change))).isEqualTo(refused);
    assertThat(restores.backup().listRestoreJobs(r -> {}).restoreJobs()).isEmpty();
  }

  @Test
  void what_aws_backup_does_not_have_is_not_found() {
    String own =
        restores
            .target()
            .client()
            .createBackup(r -> r.tableName("Music").backupName("own"))
            .backupDetails()
            .backupArn();
    String ofOthers = restores.arn().replace("123456789012", "210987654321");

    for (String arn : List.of(own, ofOthers)) {
      assertThat(Refused.by(() -> restores.start(job -> job.recoveryPointArn(arn))))
          .isEqualTo(asUnknown("Recovery point " + arn));
    }
  }

  @Test
  void what_dynamodb_has_does_not_give_its_tags() {
    assertThat(Refused.by(() -> restores.start(job -> job.copySourceTagsToRestoredResource(true))))
        .isEqualTo(
            asImpossible(
                "CopySourceTagsToRestoredResource is for recovery points that AWS Backup manages"
                    + " in full, which %s is not".formatted(restores.arn())));
    assertThat(restores.backup().listRestoreJobs(r -> {}).restoreJobs()).isEmpty();
  }

  @Test
  void a_recovery_point_that_is_created_cannot_be_restored() {
    restores.target().close();
    restores = Restores.in(Target.documented());
    String creating = new Jobs(restores.target()).recoveryPoint(job -> {});

    assertThat(Refused.by(() -> restores.start(job -> job.recoveryPointArn(creating))))
        .isEqualTo(
            asImpossible(
                "Recovery point %s cannot be restored: it is CREATING".formatted(creating)));
  }

  @Test
  void a_job_that_runs_cannot_be_validated() {
    restores.target().close();
    restores = Restores.in(Target.documented());
    String id = restores.start();

    assertThat(Refused.by(() -> validate(id)))
        .isEqualTo(asImpossible("Restore job %s cannot be validated: it is PENDING".formatted(id)));
    assertThat(restores.describe(id).validationStatus()).isNull();
  }

  private void validate(String job) {
    restores
        .backup()
        .putRestoreValidationResult(
            r -> r.restoreJobId(job).validationStatus(RestoreValidationStatus.SUCCESSFUL));
  }

  @Test
  void a_job_that_is_not_there_is_not_found() {
    Refused refused = asUnknown("Restore job 42");

    assertThat(Refused.by(() -> restores.describe("42"))).isEqualTo(refused);
    assertThat(Refused.by(() -> restores.backup().getRestoreJobMetadata(r -> r.restoreJobId("42"))))
        .isEqualTo(refused);
    assertThat(Refused.by(() -> validate("42"))).isEqualTo(refused);
  }
}
