package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.JobWindows;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.Retention;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupRule;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.InvalidParameterValueException;

/**
 * A rule of a plan: when backups are made, where they go, and how long they are kept.
 *
 * @param document the rule as AWS gives it back, with its id and its defaults
 * @param schedule when backups are due
 * @param windows how long a job may wait and take
 * @param retention how long what it makes is kept
 */
@API(status = Status.INTERNAL)
public record PlanRule(
    BackupRule document, Schedule schedule, JobWindows windows, Retention retention) {
  private static final String DEFAULT_EXPRESSION = "cron(0 5 ? * * *)";
  private static final String DEFAULT_ZONE = "Etc/UTC";

  /** Reads a rule, which has no id yet; throws what AWS says of one that cannot be. */
  static PlanRule of(BackupRuleInput input) {
    refuseWhatIsNotModelled(input);
    try {
      Retention retention = Retention.of(input.lifecycle());
      requireNoColdStorage(input, retention);
      CopyRule.check(input.copyActions(), retention);
      ResourceTags.check(input.recoveryPointTags());
      JobWindows windows = JobWindows.of(input);
      return new PlanRule(document(input, windows, retention), schedule(input), windows, retention);
    } catch (InvalidParameterValueException e) {
      throw BackupErrors.inRule(input.ruleName(), Errors.message(e));
    }
  }

  /** Returns this rule with an id. */
  PlanRule identified(String id) {
    return new PlanRule(document.toBuilder().ruleId(id).build(), schedule, windows, retention);
  }

  /** Returns the name, which rules of one plan may share. */
  String name() {
    return document.ruleName();
  }

  /** A continuous backup has no cold storage, although that of a table is none. */
  private static void requireNoColdStorage(BackupRuleInput input, Retention retention) {
    if (Boolean.TRUE.equals(input.enableContinuousBackup()) && retention.coldAfterDays() != null) {
      throw BackupErrors.invalidParameter(
          "Invalid lifecycle. MoveToColdStorageAfterDays is unavailable");
    }
  }

  private static Schedule schedule(BackupRuleInput input) {
    return Schedule.requested(
        or(input.scheduleExpression(), DEFAULT_EXPRESSION),
        or(input.scheduleExpressionTimezone(), DEFAULT_ZONE));
  }

  private static BackupRule document(
      BackupRuleInput input, JobWindows windows, Retention retention) {
    return BackupRule.builder()
        .ruleName(input.ruleName())
        .targetBackupVaultName(input.targetBackupVaultName())
        .scheduleExpression(or(input.scheduleExpression(), DEFAULT_EXPRESSION))
        .scheduleExpressionTimezone(or(input.scheduleExpressionTimezone(), DEFAULT_ZONE))
        .startWindowMinutes(windows.start().toMinutes())
        .completionWindowMinutes(windows.complete().toMinutes())
        .lifecycle(retention.lifecycle())
        .recoveryPointTags(input.hasRecoveryPointTags() ? input.recoveryPointTags() : null)
        .copyActions(input.hasCopyActions() ? input.copyActions() : null)
        .enableContinuousBackup(Boolean.TRUE.equals(input.enableContinuousBackup()))
        .build();
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }

  private static void refuseWhatIsNotModelled(BackupRuleInput input) {
    if (input.targetLogicallyAirGappedBackupVaultArn() != null) {
      throw Errors.notModelled("logically air-gapped vaults");
    }
    if (input.hasIndexActions()) {
      throw Errors.notModelled("indexes of recovery points");
    }
    if (input.hasScanActions()) {
      throw Errors.notModelled("malware scans of recovery points");
    }
  }

  /** Returns when its next backups are due, or null if none are any more. */
  public @Nullable Instant next(Instant after) {
    return schedule.next(after);
  }

  /** Returns what is to be copied. */
  public List<CopyAction> copies() {
    return document.copyActions();
  }

  /** Returns true if it keeps what it makes longer than another rule does. */
  boolean keepsLongerThan(PlanRule other) {
    Long days = retention.deleteAfterDays();
    Long others = other.retention().deleteAfterDays();
    return others != null && (days == null || days > others);
  }
}
