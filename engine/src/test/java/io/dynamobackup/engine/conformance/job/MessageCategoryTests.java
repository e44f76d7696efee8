package io.dynamobackup.engine.conformance.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;

class MessageCategoryTests {
  private static final String DENIED = "arn:aws:iam::123456789012:role/denied";

  private final Jobs jobs = Jobs.in(Target.instant());

  @AfterEach
  void close() {
    jobs.target().close();
  }

  @Test
  void a_job_that_did_what_it_was_to_do_is_a_success() {
    String id = jobs.start();

    assertThat(jobs.describe(id).messageCategory()).isEqualTo("SUCCESS");
    assertThat(listed("SUCCESS")).containsExactly(id);
    assertThat(listed("AccessDenied")).isEmpty();
  }

  @Test
  void the_job_of_a_denied_role_was_denied_access() {
    String id = denied();

    assertThat(jobs.describe(id).state()).isEqualTo(BackupJobState.FAILED);
    assertThat(jobs.describe(id).messageCategory()).isEqualTo("AccessDenied");
    assertThat(listed("AccessDenied")).containsExactly(id);
    assertThat(listed("SUCCESS")).isEmpty();
  }

  @Test
  void a_retention_that_the_lock_does_not_allow_is_an_invalid_parameter() {
    jobs.backup()
        .putBackupVaultLockConfiguration(r -> r.backupVaultName(Jobs.VAULT).minRetentionDays(7L));
    String id = jobs.start(job -> job.lifecycle(l -> l.deleteAfterDays(1L)));

    assertThat(jobs.describe(id).messageCategory()).isEqualTo("InvalidParameters");
    assertThat(listed("InvalidParameters")).containsExactly(id);
  }

  @Test
  void a_stopped_job_has_a_category_that_is_not_on_record() {
    try (Target documented = Target.documented()) {
      Jobs slow = Jobs.in(documented);
      documented.advance(Duration.ofMinutes(1));
      String id = slow.start();
      slow.backup().stopBackupJob(r -> r.backupJobId(id));

      assertThat(slow.describe(id).messageCategory()).isNull();
      assertThat(
              slow.backup().listBackupJobs(r -> r.byMessageCategory("AGGREGATE_ALL")).backupJobs())
          .hasSize(1);
      assertThat(slow.backup().listBackupJobs(r -> r.byMessageCategory("SUCCESS")).backupJobs())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANY", "AGGREGATE_ALL", "*"})
  void all_categories_can_be_asked_for(String all) {
    jobs.start();
    denied();

    assertThat(listed(all)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCESSDENIED", "accessdenied", "AccessDenied"})
  void the_case_of_a_category_is_no_matter(String denied) {
    String id = denied();

    assertThat(listed(denied)).containsExactly(id);
  }

  @Test
  void a_category_that_is_not_on_record_is_refused_by_name() {
    assertThat(Refused.by(() -> listed("Throttled")))
        .isEqualTo(
            Refused.asInvalid(
                "DynamoBackup does not model message categories other than SUCCESS, AccessDenied"
                    + " and InvalidParameters yet"));
  }

  private String denied() {
    Music.put(jobs.target().client(), "No One You Know", "Call Me Today");
    jobs.target().engine().denyRole(DENIED);
    return jobs.start(job -> job.iamRoleArn(DENIED));
  }

  private List<String> listed(String category) {
    return jobs.backup().listBackupJobs(r -> r.byMessageCategory(category)).backupJobs().stream()
        .map(BackupJob::backupJobId)
        .toList();
  }
}
