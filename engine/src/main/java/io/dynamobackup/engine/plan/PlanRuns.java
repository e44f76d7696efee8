package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Subject;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupOrder;
import io.dynamobackup.engine.vault.JobTurns;
import io.dynamobackup.engine.vault.JobVault;
import io.dynamobackup.engine.vault.RegionSettings;
import io.dynamobackup.engine.vault.VaultLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/**
 * Has plans run when their rules are due. A plan has one entry on the agenda, for its next run, and
 * none while nothing is assigned to it: idle years cost nothing.
 */
@API(status = Status.INTERNAL)
public final class PlanRuns {
  private final EngineServices services;
  private final Plans plans;
  private final Selections selections;

  private PlanRuns(EngineServices services) {
    this.services = services;
    this.plans = Plans.of(services);
    this.selections = Selections.of(services);
  }

  /** Returns the runs of the plans of an account in a Region. */
  public static PlanRuns of(EngineServices services) {
    return new PlanRuns(services);
  }

  /** Goes by what a plan and its selections are from now on. */
  public void changed(String planId, Instant now) {
    Plan plan = plans.get(planId);
    DueRules before = plans.due(planId);
    if (plan.deletedAt() != null || selections.ofPlan(planId).isEmpty()) {
      plans.due(planId, null);
    } else if (before == null || !before.version().id().equals(plan.current().id())) {
      enter(planId, DueRules.after(plan.current(), now));
    }
  }

  private void enter(String planId, DueRules rules) {
    Instant at = rules.at();
    plans.due(planId, at == null ? null : rules);
    if (at != null) {
      services.schedule(at, new RunPlan(planId));
    }
  }

  /** Runs a plan, if it is still due: it may have been changed meanwhile. */
  void run(String planId, Instant now) {
    DueRules due = plans.due(planId);
    if (due == null || !now.equals(due.at())) {
      return;
    }
    enter(planId, due.next(now));
    Map<String, String> roles =
        new SelectedTables(
                services.tables(),
                selections.ofPlan(planId),
                RegionSettings.of(services).areTablesOptedIn())
            .roles(now);
    if (roles.isEmpty()) {
      return;
    }
    Plan plan = plans.get(planId);
    plans.put(plan.ran(now));
    due.rules(now).stream()
        .filter(rule -> !plan.current().isOverlapped(rule, now))
        .forEach(rule -> create(plan, rule, roles, now));
  }

  private void create(Plan plan, PlanRule rule, Map<String, String> roles, Instant now) {
    String name = rule.document().targetBackupVaultName();
    JobVault vault = new JobVault(name, VaultLookup.of(services).arn(name));
    RecoveryPointCreator creator = plan.creator(rule);
    JobTurns turns = JobTurns.of(services);
    roles.forEach(
        (table, role) -> {
          BackupOrder order =
              new BackupOrder(
                  vault,
                  table,
                  role,
                  rule.retention(),
                  rule.windows().complete(),
                  rule.document().recoveryPointTags(),
                  rule.copies(),
                  creator);
          BackupJob job =
              BackupJob.created(
                  services.identifiers().uuid(), order, now, now.plus(rule.windows().start()));
          turns.create(job, now.plus(delay(job, rule, now)), now);
        });
  }

  private Duration delay(BackupJob job, PlanRule rule, Instant now) {
    if (services.timings().takeNone()) {
      return Duration.ZERO;
    }
    return services
        .choices()
        .pickUpTo(
            ChoicePoint.BACKUP_JOB_START,
            rule.windows().start(),
            () -> starting(job.tableName(), rule, now));
  }

  private static Subject starting(String table, PlanRule rule, Instant now) {
    String name = "backup job of table %s by rule %s".formatted(table, rule.document().ruleName());
    return Subject.of(name, "the %s, due at %s, starts".formatted(name, now), " after that");
  }
}
