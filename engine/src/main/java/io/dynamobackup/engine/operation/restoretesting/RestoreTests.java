package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.DeleteTestedTable;
import io.dynamobackup.engine.vault.RestoreJob;
import io.dynamobackup.engine.vault.RestoreMetadata;
import io.dynamobackup.engine.vault.RestoreOrder;
import io.dynamobackup.engine.vault.RestoreRuns;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.backup.model.RestoreJobStatus;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelectionAlgorithm;

/**
 * Has restore testing plans run when they are due: a recovery point of every selected resource is
 * restored, somewhen in the start window, and the table deleted after the validation window
 * (Developer Guide, "Restore testing").
 */
record RestoreTests(EngineServices services, TestingPlans plans) {

  static RestoreTests of(EngineServices services) {
    return new RestoreTests(services, TestingPlans.of(services));
  }

  /** Goes by what a plan is from now on: it does not run while it selects nothing. */
  void changed(TestingPlan plan, Instant now) {
    Instant next = plan.selections().isEmpty() ? null : plan.document().times().next(now);
    if (next != null) {
      services.schedule(next, new RunRestoreTests(plan.arn(), plan.name(), plan.version()));
    }
  }

  /** Runs a plan, unless it was changed or deleted meanwhile. */
  void run(RunRestoreTests chore, Instant now) {
    TestingPlan plan = plans.find(chore.plan());
    if (plan == null || !chore.isOf(plan) || plan.selections().isEmpty()) {
      return;
    }
    plans.put(plan.ran(now));
    changed(plan, now);
    for (TestingSelection selection : plan.allSelections()) {
      resources(now)
          .of(plan.document().points(), selection)
          .forEach((resource, choices) -> begin(plan, selection, resource, choices, now));
    }
  }

  private TestedResources resources(Instant now) {
    return new TestedResources(
        VaultLookup.of(services).vaults(), StoredBackups.of(services), services.tables(), now);
  }

  private void begin(
      TestingPlan plan,
      TestingSelection selection,
      String resource,
      List<StoredBackup> choices,
      Instant now) {
    Duration delay = delay(plan, resource, now);
    if (delay.isZero()) {
      restore(plan, selection, pick(plan, choices), now);
    } else {
      services.schedule(
          now.plus(delay),
          new StartRestoreTest(plan.arn(), plan.name(), selection.name(), resource));
    }
  }

  private Duration delay(TestingPlan plan, String resource, Instant now) {
    if (services.timings().takeNone()) {
      return Duration.ZERO;
    }
    String name =
        "restore test of table %s by plan %s"
            .formatted(resource.substring(resource.indexOf('/') + 1), plan.name());
    return services
        .choices()
        .pickUpTo(
            ChoicePoint.RESTORE_TEST_START,
            Duration.ofHours(plan.document().startWindowHours()),
            () ->
                Subject.of(name, "the %s, due at %s, starts".formatted(name, now), " after that"));
  }

  /** Starts a test that was to start later, of what there is to restore by now. */
  void start(StartRestoreTest test, Instant now) {
    TestingPlan plan = plans.find(test.plan());
    TestingSelection selection =
        plan == null || !plan.arn().equals(test.arn())
            ? null
            : plan.selections().get(test.selection());
    if (plan != null && selection != null) {
      List<StoredBackup> choices =
          resources(now).of(plan.document().points(), selection).get(test.resource());
      if (choices != null) {
        restore(plan, selection, pick(plan, choices), now);
      }
    }
  }

  /** Which one is picked at random is made up as ids are. */
  private StoredBackup pick(TestingPlan plan, List<StoredBackup> choices) {
    boolean isRandom =
        plan.document().points().algorithm()
            == RestoreTestingRecoveryPointSelectionAlgorithm.RANDOM_WITHIN_WINDOW;
    return choices.get(
        isRandom
            ? Math.floorMod(services.identifiers().uuid().hashCode(), choices.size())
            : choices.size() - 1);
  }

  private void restore(
      TestingPlan plan, TestingSelection selection, StoredBackup point, Instant now) {
    Map<String, String> metadata =
        InferredMetadata.overridden(
            InferredMetadata.of(services.identifiers()), selection.overrides());
    RestoreOrder order =
        RestoreOrder.of(
            point,
            VaultLookup.of(services).arn(point.point().vault()),
            RestoreMetadata.of(metadata),
            selection.iamRoleArn(),
            false,
            plan.arn());
    RestoreJob job = RestoreRuns.of(services).create(order, now);
    if (job.status(now) == RestoreJobStatus.COMPLETED) {
      deleteAfter(job, selection.validationWindowHours(), now);
    } else if (job.status(now) != RestoreJobStatus.FAILED) {
      plans.keep(job.id(), selection.validationWindowHours());
    }
  }

  /** Learns what becomes of restore jobs: those that are tests leave nothing. */
  void ended(RestoreJob job, RestoreJobStatus status, Instant now) {
    if (status == RestoreJobStatus.COMPLETED || status == RestoreJobStatus.FAILED) {
      Integer hours = plans.takeHours(job.id());
      if (hours != null && status == RestoreJobStatus.COMPLETED) {
        deleteAfter(job, hours, now);
      }
    }
  }

  private void deleteAfter(RestoreJob job, int hours, Instant now) {
    services.schedule(now.plus(Duration.ofHours(hours)), new DeleteTestedTable(job.id()));
  }
}
