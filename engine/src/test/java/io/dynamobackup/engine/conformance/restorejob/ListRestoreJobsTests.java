package io.dynamobackup.engine.conformance.restorejob;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsByProtectedResourceRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsRequest;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreValidationStatus;

class ListRestoreJobsTests {
  private final Restores restores = Restores.in(Target.instant());
  private final Instant start = restores.target().clock().instant();
  private final String completed = restores.start();
  private final String failed = failed();

  private String failed() {
    restores.target().advance(Duration.ofHours(1));
    return restores.start(Map.of("targetTableName", "Music"));
  }

  @AfterEach
  void close() {
    restores.target().close();
  }

  @Test
  void the_newest_is_first_on_pages() {
    assertThat(
            restores.backup().listRestoreJobsPaginator(r -> r.maxResults(1)).restoreJobs().stream()
                .map(RestoreJobsListMember::restoreJobId))
        .containsExactly(failed, completed);
  }

  @Test
  void an_entry_says_what_a_description_says() {
    RestoreJobsListMember entry =
        restores
            .backup()
            .listRestoreJobs(r -> r.byStatus(RestoreJobStatus.COMPLETED))
            .restoreJobs()
            .get(0);

    assertThat(entry.toString().replaceFirst("^\\w+", ""))
        .isEqualTo(restores.describe(completed).toString().replaceFirst("^\\w+", ""));
  }

  @Test
  void a_list_shows_what_it_is_asked_for() {
    assertThat(listed(r -> r.byStatus(RestoreJobStatus.FAILED))).containsExactly(failed);
    assertThat(listed(r -> r.byStatus(RestoreJobStatus.ABORTED))).isEmpty();
    assertThat(listed(r -> r.byCreatedAfter(start))).containsExactly(failed);
    assertThat(listed(r -> r.byCreatedBefore(start.plusSeconds(1)))).containsExactly(completed);
    assertThat(listed(r -> r.byCompleteAfter(start))).containsExactly(failed);
    assertThat(listed(r -> r.byCompleteBefore(start.plusSeconds(1)))).containsExactly(completed);
    assertThat(listed(r -> r.byResourceType("DynamoDB"))).hasSize(2);
    assertThat(listed(r -> r.byResourceType("EFS"))).isEmpty();
    assertThat(listed(r -> r.byAccountId("123456789012"))).hasSize(2);
    assertThat(listed(r -> r.byAccountId("210987654321"))).isEmpty();
    assertThat(listed(r -> r.byParentJobId("42"))).isEmpty();
    assertThat(listed(r -> r.byRestoreTestingPlanArn("arn"))).isEmpty();
  }

  private List<String> listed(Consumer<ListRestoreJobsRequest.Builder> filter) {
    return restores.backup().listRestoreJobs(filter).restoreJobs().stream()
        .map(RestoreJobsListMember::restoreJobId)
        .toList();
  }

  @Test
  void those_of_a_protected_resource_are_those_of_its_recovery_points() {
    assertThat(ofTable(r -> {})).containsExactly(failed, completed);
    assertThat(ofTable(r -> r.resourceArn(Restores.RESTORED_ARN))).isEmpty();
    assertThat(ofTable(r -> r.byStatus(RestoreJobStatus.FAILED))).containsExactly(failed);
    assertThat(ofTable(r -> r.byRecoveryPointCreationDateBefore(start))).hasSize(2);
    assertThat(ofTable(r -> r.byRecoveryPointCreationDateAfter(start))).isEmpty();
  }

  private List<String> ofTable(Consumer<ListRestoreJobsByProtectedResourceRequest.Builder> filter) {
    return restores
        .backup()
        .listRestoreJobsByProtectedResource(r -> filter.accept(r.resourceArn(Jobs.TABLE_ARN)))
        .restoreJobs()
        .stream()
        .map(RestoreJobsListMember::restoreJobId)
        .toList();
  }

  @Test
  void what_a_test_finds_of_the_table_is_kept_with_a_completed_job() {
    restores
        .backup()
        .putRestoreValidationResult(
            r ->
                r.restoreJobId(completed)
                    .validationStatus(RestoreValidationStatus.SUCCESSFUL)
                    .validationStatusMessage("all songs there"));

    assertThat(restores.describe(completed).validationStatus())
        .isEqualTo(RestoreValidationStatus.SUCCESSFUL);
    assertThat(restores.describe(completed).validationStatusMessage()).isEqualTo("all songs there");
    assertThat(
            Refused.by(
                () ->
                    restores
                        .backup()
                        .putRestoreValidationResult(
                            r -> r.restoreJobId(failed).validationStatus("FAILED"))))
        .isEqualTo(
            new Refused(
                "InvalidRequestException",
                "Restore job %s cannot be validated: it is FAILED".formatted(failed)));
  }
}
