package io.dynamobackup.engine.conformance.plan;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.BackupSelection;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanResponse;
import software.amazon.awssdk.services.backup.model.GetBackupPlanResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/** A table of songs, a vault, and plans that back up the one into the other. */
public record Plans(Target target) {
  public static final String VAULT = "nightly";
  public static final String TABLE_ARN =
      "arn:aws:dynamodb:us-east-1:123456789012:table/" + Music.TABLE;
  public static final String ROLE = "arn:aws:iam::123456789012:role/service-role/AWSBackup";

  public static Plans in(Target target) {
    Music.create(target.client());
    target.backup().createBackupVault(r -> r.backupVaultName(VAULT));
    return new Plans(target);
  }

  public BackupClient backup() {
    return target.backup();
  }

  static BackupRuleInput rule(Consumer<BackupRuleInput.Builder> change) {
    BackupRuleInput.Builder rule =
        BackupRuleInput.builder().ruleName("daily").targetBackupVaultName(VAULT);
    change.accept(rule);
    return rule.build();
  }

  static BackupPlanInput plan(BackupRuleInput... rules) {
    return BackupPlanInput.builder().backupPlanName("company").rules(Arrays.asList(rules)).build();
  }

  public CreateBackupPlanResponse create(BackupRuleInput... rules) {
    return backup().createBackupPlan(r -> r.backupPlan(plan(rules)));
  }

  /** Creates a plan of one rule, and returns its id. */
  @SafeVarargs
  public final String create(Consumer<BackupRuleInput.Builder>... rules) {
    return create(Arrays.stream(rules).map(Plans::rule).toArray(BackupRuleInput[]::new))
        .backupPlanId();
  }

  GetBackupPlanResponse get(String id) {
    return backup().getBackupPlan(r -> r.backupPlanId(id));
  }

  /** Assigns the table of songs to a plan. */
  public String assign(String planId) {
    return assign(planId, selection -> selection.resources(TABLE_ARN));
  }

  public String assign(String planId, Consumer<BackupSelection.Builder> change) {
    BackupSelection.Builder selection =
        BackupSelection.builder().selectionName("tables").iamRoleArn(ROLE);
    change.accept(selection);
    return backup()
        .createBackupSelection(r -> r.backupPlanId(planId).backupSelection(selection.build()))
        .selectionId();
  }

  void advanceTo(String instant) {
    target.clock().advanceTo(Instant.parse(instant));
  }

  /** Returns the jobs of the last 30 days, the oldest first. */
  public List<BackupJob> jobs() {
    return backup().listBackupJobsPaginator(r -> {}).backupJobs().stream()
        .sorted(Comparator.comparing(BackupJob::creationDate))
        .toList();
  }

  /** Returns when the jobs of the last 30 days were created. */
  List<String> times() {
    return jobs().stream().map(job -> job.creationDate().toString()).toList();
  }

  List<RecoveryPointByBackupVault> inVault() {
    return backup()
        .listRecoveryPointsByBackupVaultPaginator(r -> r.backupVaultName(VAULT))
        .recoveryPoints()
        .stream()
        .toList();
  }
}
