package io.dynamobackup.engine.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/** A job of a plan starts somewhen in its start window, as AWS leaves open. */
class LateJobTests {
  private static final Duration LATE = Duration.ofHours(3);

  private final Plans plans =
      Plans.in(
          Target.with(
              EngineOptions.documented().toBuilder()
                  .choices(Choices.scripted(List.of(LATE.toNanos())))
                  .build()));

  @AfterEach
  void close() {
    plans.target().close();
  }

  @Test
  void a_job_is_created_at_its_time_and_holds_what_is_there_when_it_starts() {
    plans.target().advance(Duration.ofMinutes(1));
    plans.assign(plans.create(rule -> {}));

    plans.advanceTo("2018-12-15T05:00:00Z");
    assertThat(job().state()).isEqualTo(BackupJobState.CREATED);
    Music.put(plans.target().client(), "No One You Know", "Call Me Today");
    plans.advanceTo("2018-12-15T07:59:00Z");
    assertThat(job().state()).isEqualTo(BackupJobState.CREATED);
    plans.advanceTo("2018-12-15T08:10:00Z");

    assertThat(job().state()).isEqualTo(BackupJobState.COMPLETED);
    assertThat(job().creationDate()).isEqualTo(Instant.parse("2018-12-15T05:00:00Z"));
    assertThat(plans.inVault().get(0).creationDate())
        .isEqualTo(Instant.parse("2018-12-15T08:00:00Z"));
    assertThat(job().backupSizeInBytes()).isPositive();
  }

  @Test
  void monitoring_tells_of_the_recovery_point_as_its_description_does() {
    plans.target().advance(Duration.ofMinutes(1));
    plans.assign(plans.create(rule -> rule.lifecycle(l -> l.deleteAfterDays(35L))));
    plans.advanceTo("2018-12-15T08:10:00Z");

    RecoveryPointByBackupVault point = plans.inVault().get(0);

    assertThat(
            plans
                .target()
                .engine()
                .monitoring()
                .events("Recovery Point State Change")
                .get(1)
                .detail())
        .containsEntry("creationDate", point.creationDate().toString())
        .containsEntry("completionDate", point.completionDate().toString())
        .containsEntry(
            "calculatedLifeCycle",
            Map.of("deleteAt", point.calculatedLifecycle().deleteAt().toString()));
  }

  @Test
  void the_question_tells_the_rule_and_its_time() {
    plans.target().advance(Duration.ofMinutes(1));
    plans.assign(plans.create(rule -> rule.startWindowMinutes(240L)));
    plans.advanceTo("2018-12-15T05:00:00Z");

    Asked asked = plans.target().engine().choices().asked().get(0);

    assertThat(asked.point()).isEqualTo(ChoicePoint.BACKUP_JOB_START);
    assertThat(asked.told())
        .isEqualTo(
            "the backup job of table Music by rule daily, due at 2018-12-15T05:00:00Z, starts 3h"
                + " after that");
    assertThat(asked.options()).extracting(Asked.Option::text).containsExactly("0s", "4h");
  }

  @Test
  void a_job_that_is_stopped_before_it_starts_makes_nothing() {
    plans.target().advance(Duration.ofMinutes(1));
    plans.assign(plans.create(rule -> {}));
    plans.advanceTo("2018-12-15T05:00:00Z");

    plans.backup().stopBackupJob(r -> r.backupJobId(job().backupJobId()));
    plans.advanceTo("2018-12-15T12:00:00Z");

    assertThat(job().state()).isEqualTo(BackupJobState.ABORTED);
    assertThat(plans.inVault()).isEmpty();
  }

  @Test
  void a_job_fails_whose_table_is_being_deleted_when_it_starts() {
    plans.target().advance(Duration.ofMinutes(1));
    plans.assign(plans.create(rule -> {}));
    plans.advanceTo("2018-12-15T07:59:59Z");
    plans.target().client().deleteTable(r -> r.tableName(Music.TABLE));

    plans.advanceTo("2018-12-15T08:00:00Z");

    assertThat(job().state()).isEqualTo(BackupJobState.FAILED);
    assertThat(job().statusMessage()).isEqualTo("Table %s not found".formatted(Plans.TABLE_ARN));
    assertThat(plans.inVault()).isEmpty();
  }

  @Test
  void a_fork_goes_on_with_the_plan_by_itself() {
    plans.target().advance(Duration.ofMinutes(1));
    plans.assign(plans.create(rule -> {}));
    plans.advanceTo("2018-12-15T06:00:00Z");

    try (var fork = plans.target().engine().fork()) {
      fork.clock().advance(Duration.ofDays(2));

      assertThat(fork.backupClient().listBackupJobs(r -> {}).backupJobs()).hasSize(3);
    }
    assertThat(plans.jobs()).hasSize(1);
    assertThat(job().state()).isEqualTo(BackupJobState.CREATED);
  }

  private BackupJob job() {
    return plans.jobs().get(0);
  }
}
