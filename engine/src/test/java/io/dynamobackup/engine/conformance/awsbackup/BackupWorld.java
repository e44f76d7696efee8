package io.dynamobackup.engine.conformance.awsbackup;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.BackupVaultListMember;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;

/** An engine that does the steps of a model. */
final class BackupWorld implements AutoCloseable {
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final String VAULTS = "arn:aws:backup:us-east-1:123456789012:backup-vault:";
  private static final String NO_POINT =
      "arn:aws:backup:us-east-1:123456789012:recovery-point:00000000-0000-0000-0000-000000000000";

  private DynamoDbEngine engine = DynamoDbEngine.start();
  private String plan = "none";
  private String selection = "none";

  BackupWorld() {
    Music.create(engine.client());
  }

  Instant now() {
    return engine.clock().instant();
  }

  private BackupClient backup() {
    return engine.backupClient();
  }

  /** Returns the names of the vaults, and what is in each. */
  Map<String, List<PointView>> contents() {
    Map<String, List<PointView>> contents = new TreeMap<>();
    for (BackupVaultListMember vault :
        backup().listBackupVaultsPaginator(r -> r.maxResults(2)).backupVaultList()) {
      String name = vault.backupVaultName();
      contents.put(name, points(name).stream().map(PointView::of).sorted(PointView.ORDER).toList());
    }
    return contents;
  }

  private List<RecoveryPointByBackupVault> points(String vault) {
    return backup()
        .listRecoveryPointsByBackupVaultPaginator(r -> r.backupVaultName(vault).maxResults(50))
        .recoveryPoints()
        .stream()
        .toList();
  }

  /** Returns how copy jobs ended, in the order of the words. */
  List<String> copyJobs() {
    return backup().listCopyJobsPaginator(r -> r.maxResults(10)).copyJobs().stream()
        .map(CopyJob::stateAsString)
        .sorted()
        .toList();
  }

  /** Returns how many backups DynamoDB knows. */
  long backupsOfDynamoDb() {
    return engine
        .client()
        .listBackups(r -> r.backupType(BackupTypeFilter.AWS_BACKUP))
        .backupSummaries()
        .size();
  }

  /** Returns the recovery point that a step means, or null if there is none. */
  @Nullable RecoveryPointByBackupVault choose(ModelStep step) {
    try {
      List<RecoveryPointByBackupVault> points = points(step.vaultName());
      return points.isEmpty() ? null : points.get(step.position() % points.size());
    } catch (BackupException e) { // there is no such vault
      return null;
    }
  }

  /** Does a step; returns the state of its job, the code of the error, or {@code done}. */
  String take(ModelStep step, @Nullable RecoveryPointByBackupVault chosen) {
    String point = chosen == null ? NO_POINT : chosen.recoveryPointArn();
    try {
      return step.isOfPoint() ? ofPoint(step, point) : ofAll(step);
    } catch (BackupException e) {
      return e.awsErrorDetails().errorCode();
    }
  }

  private String ofPoint(ModelStep step, String point) {
    switch (step.kind()) {
      case COPY -> {
        String job =
            backup()
                .startCopyJob(
                    r ->
                        r.recoveryPointArn(point)
                            .sourceBackupVaultName(step.vaultName())
                            .destinationBackupVaultArn(VAULTS + step.otherName())
                            .lifecycle(step.retention().lifecycle())
                            .iamRoleArn(ROLE))
                .copyJobId();
        return backup().describeCopyJob(r -> r.copyJobId(job)).copyJob().stateAsString();
      }
      case RESTORE -> {
        String job =
            backup()
                .startRestoreJob(
                    r ->
                        r.recoveryPointArn(point)
                            .metadata(Map.of("targetTableName", "restored-" + step.other()))
                            .iamRoleArn(ROLE))
                .restoreJobId();
        return backup().describeRestoreJob(r -> r.restoreJobId(job)).statusAsString();
      }
      case DELETE_POINT ->
          backup()
              .deleteRecoveryPoint(
                  r -> r.backupVaultName(step.vaultName()).recoveryPointArn(point));
      default ->
          backup()
              .updateRecoveryPointLifecycle(
                  r ->
                      r.backupVaultName(step.vaultName())
                          .recoveryPointArn(point)
                          .lifecycle(step.retention().lifecycle()));
    }
    return ModelAnswer.DONE;
  }

  private String ofAll(ModelStep step) {
    switch (step.kind()) {
      case BACK_UP -> {
        return backUp(step);
      }
      case PUT_PLAN -> putPlan(step);
      case DELETE_PLAN -> {
        backup().deleteBackupPlan(r -> r.backupPlanId(plan));
        plan = "none";
      }
      case SELECT -> select();
      case UNSELECT ->
          backup().deleteBackupSelection(r -> r.backupPlanId(plan).selectionId(selection));
      case ADVANCE -> engine.clock().advance(Duration.ofDays(step.days()));
      case ADVANCE_TO_RUN -> engine.clock().advanceTo(ModelPlan.next(now()));
      default -> set(step);
    }
    return ModelAnswer.DONE;
  }

  private void set(ModelStep step) {
    switch (step.kind()) {
      case CREATE_VAULT -> backup().createBackupVault(r -> r.backupVaultName(step.vaultName()));
      case DELETE_VAULT -> backup().deleteBackupVault(r -> r.backupVaultName(step.vaultName()));
      case LOCK -> lock(step, null);
      case LOCK_FOR_GOOD -> lock(step, (long) BackupModel.IMMUTABLE_AFTER_DAYS);
      case UNLOCK ->
          backup().deleteBackupVaultLockConfiguration(r -> r.backupVaultName(step.vaultName()));
      case MANAGE ->
          backup()
              .updateRegionSettings(
                  r ->
                      r.resourceTypeManagementPreference(Map.of("DynamoDB", step.days() % 4 != 0)));
      case DENY -> engine.denyRole(ROLE);
      case ALLOW -> engine.allowRole(ROLE);
      default -> fork();
    }
  }

  private void lock(ModelStep step, @Nullable Long changeableForDays) {
    backup()
        .putBackupVaultLockConfiguration(
            r ->
                r.backupVaultName(step.vaultName())
                    .minRetentionDays(ModelVault.LEAST_DAYS)
                    .maxRetentionDays(ModelVault.MOST_DAYS)
                    .changeableForDays(changeableForDays));
  }

  private String backUp(ModelStep step) {
    String job =
        backup()
            .startBackupJob(
                r ->
                    r.backupVaultName(step.vaultName())
                        .resourceArn(TABLE)
                        .lifecycle(step.retention().lifecycle())
                        .iamRoleArn(ROLE))
            .backupJobId();
    return backup().describeBackupJob(r -> r.backupJobId(job)).stateAsString();
  }

  private void putPlan(ModelStep step) {
    BackupPlanInput input =
        BackupPlanInput.builder()
            .backupPlanName("daily")
            .rules(
                rule ->
                    rule.ruleName("daily")
                        .targetBackupVaultName(step.vaultName())
                        .scheduleExpression(ModelPlan.SCHEDULE)
                        .lifecycle(step.retention().lifecycle())
                        .copyActions(
                            copy -> copy.destinationBackupVaultArn(VAULTS + step.otherName())))
            .build();
    if (plan.equals("none")) {
      plan = backup().createBackupPlan(r -> r.backupPlan(input)).backupPlanId();
    } else {
      backup().updateBackupPlan(r -> r.backupPlanId(plan).backupPlan(input));
    }
  }

  private void select() {
    selection =
        backup()
            .createBackupSelection(
                r ->
                    r.backupPlanId(plan)
                        .backupSelection(
                            s -> s.selectionName("songs").resources(TABLE).iamRoleArn(ROLE)))
            .selectionId();
  }

  /** Goes on with a fork, after which a month passes for its origin. */
  private void fork() {
    DynamoDbEngine origin = engine;
    engine = origin.fork();
    origin.clock().advance(Duration.ofDays(31));
    origin.close();
  }

  @Override
  public void close() {
    engine.close();
  }
}
