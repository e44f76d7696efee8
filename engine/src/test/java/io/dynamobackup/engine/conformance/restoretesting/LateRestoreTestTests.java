package io.dynamobackup.engine.conformance.restoretesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForCreate;

/** A restore test starts somewhen in its start window, as AWS leaves open. */
class LateRestoreTestTests {
  private static final Duration LATE = Duration.ofHours(5);

  private final TestingPlans plans =
      TestingPlans.in(
          Target.with(
              EngineOptions.documented().toBuilder()
                  .choices(Choices.scripted(List.of(0L, LATE.toNanos())))
                  .build()));

  @AfterEach
  void close() {
    plans.close();
  }

  @Test
  void a_test_restores_what_is_there_when_it_starts() {
    prepare(p -> {});
    advanceTo("2018-12-15T16:00:00Z");
    String newest = plans.backUp();
    assertThat(plans.jobs()).isEmpty();

    advanceTo("2018-12-15T17:00:00Z");

    assertThat(plans.jobs())
        .extracting(RestoreJobsListMember::recoveryPointArn)
        .containsExactly(newest);
    assertThat(plans.jobs().get(0).creationDate()).isEqualTo(Instant.parse("2018-12-15T17:00:00Z"));
  }

  @Test
  void the_question_tells_the_plan_its_time_and_its_window() {
    prepare(p -> p.startWindowHours(6));
    advanceTo("2018-12-15T12:00:00Z");

    Asked asked = plans.target().engine().choices().asked().get(1);

    assertThat(asked.point()).isEqualTo(ChoicePoint.RESTORE_TEST_START);
    assertThat(asked.told())
        .isEqualTo(
            "the restore test of table Music by plan drill, due at 2018-12-15T12:00:00Z, starts 5h"
                + " after that");
    assertThat(asked.options()).extracting(Asked.Option::text).containsExactly("0s", "6h");
  }

  @Test
  void a_window_is_a_day_unless_the_plan_says_otherwise() {
    prepare(p -> {});
    advanceTo("2018-12-15T12:00:00Z");

    assertThat(plans.target().engine().choices().asked().get(1).options())
        .extracting(Asked.Option::text)
        .containsExactly("0s", "24h");
  }

  @Test
  void a_test_of_a_selection_that_was_deleted_does_not_start() {
    prepare(p -> {});
    advanceTo("2018-12-15T16:00:00Z");
    plans
        .backup()
        .deleteRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION));

    advanceTo("2018-12-15T18:00:00Z");

    assertThat(plans.jobs()).isEmpty();
  }

  @Test
  void a_test_of_a_plan_that_was_replaced_does_not_start() {
    prepare(p -> {});
    advanceTo("2018-12-15T16:00:00Z");
    plans
        .backup()
        .deleteRestoreTestingSelection(
            r ->
                r.restoreTestingPlanName(TestingPlans.PLAN)
                    .restoreTestingSelectionName(TestingPlans.SELECTION));
    plans.backup().deleteRestoreTestingPlan(r -> r.restoreTestingPlanName(TestingPlans.PLAN));
    plans.create(p -> {});
    plans.select(s -> {});

    advanceTo("2018-12-15T18:00:00Z");

    assertThat(plans.jobs()).isEmpty();
  }

  @Test
  void a_fork_starts_the_test_by_itself() {
    prepare(p -> {});
    advanceTo("2018-12-15T16:00:00Z");

    try (DynamoDbEngine fork = plans.target().engine().fork()) {
      fork.clock().advance(Duration.ofHours(2));

      assertThat(fork.backupClient().listRestoreJobs(r -> {}).restoreJobs()).hasSize(1);
    }
    assertThat(plans.jobs()).isEmpty();
  }

  private void prepare(Consumer<RestoreTestingPlanForCreate.Builder> change) {
    plans.target().advance(Duration.ofMinutes(1));
    plans.backUp();
    plans.create(change);
    plans.select(s -> {});
  }

  private void advanceTo(String instant) {
    plans.target().engine().clock().advanceTo(Instant.parse(instant));
  }
}
