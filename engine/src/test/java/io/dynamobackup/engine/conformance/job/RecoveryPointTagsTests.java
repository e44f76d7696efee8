package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Tags that a recovery point cannot have. */
class RecoveryPointTagsTests {
  private final Jobs jobs = Jobs.in(Target.instant());

  @BeforeEach
  void enable() {
    jobs.backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
  }

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_job_with_a_tag_of_aws_is_refused_and_its_token_is_free() {
    assertThat(
            Refused.by(
                () ->
                    jobs.start(
                        job ->
                            job.idempotencyToken("once").recoveryPointTags(Map.of("aws:a", "b")))))
        .isEqualTo(
            new Refused(
                "InvalidParameterValueException", "Tag key aws:a must not start with aws:"));
    assertThat(jobs.backup().listBackupJobs(r -> {}).backupJobs()).isEmpty();

    String job = jobs.start(j -> j.idempotencyToken("once"));
    assertThat(jobs.describe(job).state()).isEqualTo(BackupJobState.COMPLETED);
  }

  @Test
  void a_job_fails_if_its_tags_and_those_of_its_table_are_too_many() {
    List<Tag> fifty =
        IntStream.range(0, 50)
            .mapToObj(i -> Tag.builder().key("tag" + i).value("of the table").build())
            .toList();
    jobs.target().client().tagResource(r -> r.resourceArn(Jobs.TABLE_ARN).tags(fifty));

    String job = jobs.start(j -> j.recoveryPointTags(Map.of("one", "more")));

    assertThat(jobs.describe(job).state()).isEqualTo(BackupJobState.FAILED);
    assertThat(jobs.describe(job).statusMessage()).isEqualTo("A resource has at most 50 tags");
    assertThat(jobs.inVault()).isEmpty();
    jobs.start(j -> j.recoveryPointTags(Map.of("tag0", "of the job")));
    assertThat(jobs.inVault()).hasSize(1);
  }
}
