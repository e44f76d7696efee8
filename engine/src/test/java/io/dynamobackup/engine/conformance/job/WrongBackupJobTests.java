package io.dynamobackup.engine.conformance.job;

import static io.dynamobackup.engine.conformance.BackupRefusals.asAbsent;
import static io.dynamobackup.engine.conformance.BackupRefusals.asImpossible;
import static io.dynamobackup.engine.conformance.BackupRefusals.asNotModelled;
import static io.dynamobackup.engine.conformance.BackupRefusals.asTooMany;
import static io.dynamobackup.engine.conformance.BackupRefusals.asUnknown;
import static io.dynamobackup.engine.conformance.BackupRefusals.asWrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.backup.model.Index;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;

/** Backup jobs that are not started. */
class WrongBackupJobTests {
  private final Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  static List<Arguments> wrong() {
    String elsewhere = Jobs.TABLE_ARN.replace("us-east-1", "eu-west-1");
    return List.of(
        refusal(j -> j.backupVaultName("other"), asUnknown("Backup vault other")),
        refusal(j -> j.resourceArn("Music"), asWrong("Invalid ARN: Music")),
        refusal(
            j -> j.resourceArn("arn:aws:dynamodb:us-east-1:123456789012"),
            asWrong("Invalid ARN: arn:aws:dynamodb:us-east-1:123456789012")),
        refusal(
            j -> j.resourceArn("urn:aws:dynamodb:us-east-1:123456789012:table/Music"),
            asWrong("Invalid ARN: urn:aws:dynamodb:us-east-1:123456789012:table/Music")),
        refusal(
            j -> j.resourceArn("arn:aws:s3:::bucket"),
            asWrong("Unsupported resource type: arn:aws:s3:::bucket")),
        refusal(
            j -> j.resourceArn("arn:aws:dynamodb:us-east-1:123456789012:global-table/Music"),
            asWrong(
                "Unsupported resource type:"
                    + " arn:aws:dynamodb:us-east-1:123456789012:global-table/Music")),
        refusal(
            j -> j.resourceArn(Jobs.TABLE_ARN + "2"), asUnknown("Table " + Jobs.TABLE_ARN + "2")),
        refusal(j -> j.resourceArn(elsewhere), asUnknown("Table " + elsewhere)),
        refusal(j -> j.iamRoleArn(null), asAbsent("iamRoleArn")),
        refusal(j -> j.iamRoleArn("backup"), asWrong("Invalid IAM role ARN: backup")),
        refusal(
            j -> j.startWindowMinutes(59L),
            asWrong("StartWindowMinutes (59) must be between 60 and 52560000")),
        refusal(
            j -> j.completeWindowMinutes(52_560_001L),
            asWrong("CompleteWindowMinutes (52560001) must be between 60 and 52560000")),
        refusal(
            j -> j.index(Index.ENABLED), asWrong("Index is for EBS volumes and S3 buckets only")),
        refusal(
            j -> j.backupOptions(Map.of("WindowsVSS", "enabled")),
            asWrong("BackupOptions are for EC2 instances only")),
        refusal(
            j -> j.recoveryPointTags(Map.of("a", "b")),
            asImpossible(
                "RecoveryPointTags are for recovery points that AWS Backup manages in full:"
                    + " UpdateRegionSettings enables that for DynamoDB")),
        refusal(
            j -> j.logicallyAirGappedBackupVaultArn("a"),
            asNotModelled("logically air-gapped vaults")));
  }

  static List<Arguments> wrongLifecycles() {
    String deletion = "DeleteAfterDays cannot be less than 1 or more than 36500 days";
    String coldTooSoon = "MoveToColdStorageAfterDays cannot be less than 1 day";
    String coldTooLate = "MoveToColdStorageAfterDays cannot be more than 36500 days";
    String apart =
        "DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays";
    return List.of(
        refusal(j -> j.lifecycle(l -> l.deleteAfterDays(0L)), lifecycle(deletion)),
        refusal(j -> j.lifecycle(l -> l.deleteAfterDays(36_501L)), lifecycle(deletion)),
        refusal(j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(0L)), lifecycle(coldTooSoon)),
        refusal(
            j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(36_501L)), lifecycle(coldTooLate)),
        refusal(
            j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(Long.MAX_VALUE)),
            lifecycle(coldTooLate)),
        refusal(
            j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(30L).deleteAfterDays(119L)),
            lifecycle(apart)),
        refusal(
            j -> j.lifecycle(l -> l.deleteAfterEvent("DELETE_AFTER_COPY")),
            lifecycle("DeleteAfterEvent is not valid as an input")));
  }

  private static Refused lifecycle(String rule) {
    return asWrong("Invalid lifecycle. " + rule);
  }

  private static Arguments refusal(
      Consumer<StartBackupJobRequest.Builder> change, Refused refused) {
    return Arguments.of(change, refused);
  }

  @ParameterizedTest
  @MethodSource({"wrong", "wrongLifecycles"})
  void what_is_wrong_is_refused_and_starts_nothing(
      Consumer<StartBackupJobRequest.Builder> change, Refused refused) {
    assertThat(Refused.by(() -> jobs.start(change))).isEqualTo(refused);
    assertThat(jobs.backup().listBackupJobs(r -> {}).backupJobs()).isEmpty();
  }

  static List<Arguments> greatest() {
    return List.of(
        mayBe(j -> j.startWindowMinutes(60L).completeWindowMinutes(60L)),
        mayBe(j -> j.startWindowMinutes(52_560_000L).completeWindowMinutes(52_560_000L)),
        mayBe(j -> j.lifecycle(l -> l.deleteAfterDays(1L))),
        mayBe(j -> j.lifecycle(l -> l.deleteAfterDays(36_500L))),
        mayBe(j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(1L).deleteAfterDays(91L))),
        mayBe(j -> j.lifecycle(l -> l.moveToColdStorageAfterDays(36_500L))));
  }

  private static Arguments mayBe(Consumer<StartBackupJobRequest.Builder> change) {
    return Arguments.of(change);
  }

  @ParameterizedTest
  @MethodSource("greatest")
  void what_just_may_be_is_started(Consumer<StartBackupJobRequest.Builder> change) {
    jobs.start(change);

    assertThat(jobs.inVault()).hasSize(1);
  }

  @Test
  void what_is_managed_in_full_has_fifty_tags() {
    jobs.backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));

    assertThat(Refused.by(() -> jobs.start(job -> job.recoveryPointTags(tags(51)))))
        .isEqualTo(asTooMany("A resource has at most 50 tags"));
    assertThat(Refused.by(() -> jobs.start(job -> job.recoveryPointTags(Map.of("aws:a", "b")))))
        .isEqualTo(asWrong("Tag key aws:a must not start with aws:"));
    assertThat(jobs.inVault()).isEmpty();
    assertThat(jobs.recoveryPoint(job -> job.recoveryPointTags(tags(50)))).isNotNull();
  }

  private static Map<String, String> tags(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "v"));
  }

  @Test
  void a_job_that_is_not_there_is_not_found() {
    assertThat(Refused.by(() -> jobs.describe("42"))).isEqualTo(asUnknown("Backup job 42"));
    assertThat(Refused.by(() -> jobs.backup().stopBackupJob(r -> r.backupJobId("42"))))
        .isEqualTo(asUnknown("Backup job 42"));
  }
}
