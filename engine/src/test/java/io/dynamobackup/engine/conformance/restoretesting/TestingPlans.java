package io.dynamobackup.engine.conformance.restoretesting;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForCreate;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelection;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelectionAlgorithm;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointType;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForCreate;
import software.amazon.awssdk.services.backup.model.RestoreTestingSelectionForList;

/** A table of songs, a vault, and plans that test what is in it. */
record TestingPlans(Target target) implements AutoCloseable {
  static final String PLAN = "drill";
  static final String SELECTION = "tables";
  static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  static final String TABLE_ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  static TestingPlans in(Target target) {
    Music.create(target.client());
    target.backup().createBackupVault(r -> r.backupVaultName("nightly"));
    return new TestingPlans(target);
  }

  BackupClient backup() {
    return target.backup();
  }

  /** Creates a plan that is due at noon, and returns its ARN. */
  String create(Consumer<RestoreTestingPlanForCreate.Builder> change) {
    RestoreTestingPlanForCreate.Builder plan =
        RestoreTestingPlanForCreate.builder()
            .restoreTestingPlanName(PLAN)
            .scheduleExpression("cron(0 12 ? * * *)")
            .recoveryPointSelection(points(points -> {}));
    change.accept(plan);
    return backup()
        .createRestoreTestingPlan(r -> r.restoreTestingPlan(plan.build()))
        .restoreTestingPlanArn();
  }

  /** Returns a choice of the latest snapshots of all vaults. */
  static RestoreTestingRecoveryPointSelection points(
      Consumer<RestoreTestingRecoveryPointSelection.Builder> change) {
    RestoreTestingRecoveryPointSelection.Builder points =
        RestoreTestingRecoveryPointSelection.builder()
            .algorithm(RestoreTestingRecoveryPointSelectionAlgorithm.LATEST_WITHIN_WINDOW)
            .includeVaults("*")
            .recoveryPointTypes(RestoreTestingRecoveryPointType.SNAPSHOT);
    change.accept(points);
    return points.build();
  }

  void select(Consumer<RestoreTestingSelectionForCreate.Builder> change) {
    RestoreTestingSelectionForCreate.Builder selection =
        RestoreTestingSelectionForCreate.builder()
            .restoreTestingSelectionName(SELECTION)
            .protectedResourceType("DynamoDB")
            .protectedResourceArns("*")
            .iamRoleArn(ROLE);
    change.accept(selection);
    backup()
        .createRestoreTestingSelection(
            r -> r.restoreTestingPlanName(PLAN).restoreTestingSelection(selection.build()));
  }

  /** Returns the selections of the plan. */
  List<RestoreTestingSelectionForList> selections() {
    return backup()
        .listRestoreTestingSelections(r -> r.restoreTestingPlanName(PLAN))
        .restoreTestingSelections();
  }

  /** Backs the table up, and returns the ARN of the recovery point. */
  String backUp() {
    return backUp("nightly");
  }

  String backUp(String vault) {
    String job =
        backup()
            .startBackupJob(r -> r.backupVaultName(vault).resourceArn(TABLE_ARN).iamRoleArn(ROLE))
            .backupJobId();
    return backup().describeBackupJob(r -> r.backupJobId(job)).recoveryPointArn();
  }

  /** Returns the restore jobs, the newest first. */
  List<RestoreJobsListMember> jobs() {
    return backup().listRestoreJobs(r -> {}).restoreJobs();
  }

  List<String> tables() {
    return target.client().listTables().tableNames();
  }

  @Override
  public void close() {
    target.close();
  }
}
