package io.dynamobackup.engine.conformance.restoretesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.backup.model.RestoreDeletionStatus;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForCreate;
import software.amazon.awssdk.services.backup.model.RestoreValidationStatus;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** What becomes of the tables that restore tests make. */
class RestoreTestDeletionTests {
  private TestingPlans plans = TestingPlans.in(Target.instant());

  @AfterEach
  void close() {
    plans.close();
  }

  /** Has a plan restore a table for a test, which is complete at once. */
  private void drill(Consumer<RestoreTestingSelectionForCreate.Builder> selection) {
    plans.backUp();
    plans.create(p -> {});
    plans.select(selection);
    plans.target().advance(Duration.ofHours(22));
  }

  /** Has a plan restore a table for a test whose window is an hour, where that takes time. */
  private void drillThatTakesTime() {
    plans.close();
    plans = TestingPlans.in(Target.documented());
    plans.target().advance(Duration.ofHours(1));
    plans.backUp();
    plans.create(p -> {});
    plans.select(s -> s.validationWindowHours(1));
    plans.target().advance(Duration.ofHours(21));
  }

  @Test
  void what_was_restored_is_deleted_after_the_validation_window() {
    drill(s -> s.validationWindowHours(2));
    assertThat(plans.tables()).hasSize(2).contains("Music");

    plans.target().advance(Duration.ofHours(2));

    assertThat(plans.tables()).containsExactly("Music");
  }

  @Test
  void a_job_tells_what_became_of_its_table() {
    drill(s -> s.validationWindowHours(2));
    assertThat(plans.jobs().get(0).deletionStatus()).isNull();

    plans.target().advance(Duration.ofHours(2));

    assertThat(plans.jobs().get(0).deletionStatus()).isEqualTo(RestoreDeletionStatus.SUCCESSFUL);
  }

  private static String restored(RestoreJobsListMember job) {
    return job.createdResourceArn().substring(job.createdResourceArn().indexOf('/') + 1);
  }

  @Test
  void a_table_that_somebody_deleted_is_gone_all_the_same() {
    drill(s -> s.validationWindowHours(2));
    String table = restored(plans.jobs().get(0));
    plans.target().client().deleteTable(r -> r.tableName(table));

    plans.target().advance(Duration.ofHours(2));

    assertThat(plans.jobs().get(0).deletionStatus()).isEqualTo(RestoreDeletionStatus.SUCCESSFUL);
    assertThat(plans.jobs().get(0).deletionStatusMessage()).isNull();
  }

  @Test
  void a_table_that_somebody_protects_stays() {
    drill(s -> s.validationWindowHours(2));
    RestoreJobsListMember job = plans.jobs().get(0);
    String table = restored(job);
    plans.target().client().updateTable(r -> r.tableName(table).deletionProtectionEnabled(true));

    plans.target().advance(Duration.ofHours(2));

    assertThat(plans.tables()).contains(table);
    assertThat(plans.jobs().get(0).deletionStatus()).isEqualTo(RestoreDeletionStatus.FAILED);
    assertThat(plans.jobs().get(0).deletionStatusMessage())
        .isEqualTo("Table %s is protected against deletion".formatted(job.createdResourceArn()));
  }

  @Test
  void a_table_that_somebody_changes_stays() {
    drillThatTakesTime();
    RestoreJobsListMember job = plans.jobs().get(0);
    String table = restored(job);
    plans.target().clock().advanceTo(job.completionDate().plus(Duration.ofHours(1)).minusMillis(1));
    plans
        .target()
        .client()
        .updateTable(
            r ->
                r.tableName(table)
                    .billingMode(BillingMode.PROVISIONED)
                    .provisionedThroughput(t -> t.readCapacityUnits(5L).writeCapacityUnits(5L)));

    plans.target().advance(Duration.ofMillis(1));

    assertThat(plans.tables()).contains(table);
    assertThat(plans.jobs().get(0).deletionStatus()).isEqualTo(RestoreDeletionStatus.FAILED);
    assertThat(plans.jobs().get(0).deletionStatusMessage())
        .isEqualTo("Table %s is UPDATING".formatted(job.createdResourceArn()));
  }

  @Test
  void a_table_of_the_same_name_that_somebody_made_since_stays() {
    drill(
        s ->
            s.validationWindowHours(2)
                .restoreMetadataOverrides(Map.of("targetTableName", "Drill")));
    plans.target().client().deleteTable(r -> r.tableName("Drill"));
    Music.create(plans.target().client(), table -> table.tableName("Drill"));

    plans.target().advance(Duration.ofHours(2));

    assertThat(plans.tables()).contains("Drill");
    assertThat(plans.jobs().get(0).deletionStatus()).isEqualTo(RestoreDeletionStatus.SUCCESSFUL);
  }

  @ParameterizedTest
  @CsvSource({"SUCCESSFUL, 1", "FAILED, 1", "TIMED_OUT, 1", "VALIDATING, 2"})
  void a_result_of_the_validation_ends_its_window(RestoreValidationStatus result, int tables) {
    drill(s -> s.validationWindowHours(2));
    String job = plans.jobs().get(0).restoreJobId();

    plans.backup().putRestoreValidationResult(r -> r.restoreJobId(job).validationStatus(result));

    assertThat(plans.tables()).hasSize(tables).contains("Music");
    plans.target().advance(Duration.ofHours(2));
    assertThat(plans.tables()).containsExactly("Music");
    assertThat(plans.jobs().get(0).validationStatus()).isEqualTo(result);
    assertThat(plans.jobs().get(0).deletionStatus()).isEqualTo(RestoreDeletionStatus.SUCCESSFUL);
  }

  @Test
  void where_restores_take_time_the_window_begins_when_they_are_complete() {
    drillThatTakesTime();
    assertThat(plans.tables()).hasSize(2);

    plans.target().advance(Duration.ofHours(3));

    assertThat(plans.tables()).containsExactly("Music");
    assertThat(plans.jobs().get(0).status()).isEqualTo(RestoreJobStatus.COMPLETED);
  }
}
