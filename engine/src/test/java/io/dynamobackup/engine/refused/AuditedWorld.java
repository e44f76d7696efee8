package io.dynamobackup.engine.refused;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;
import software.amazon.awssdk.services.backup.model.BackupPlansListMember;
import software.amazon.awssdk.services.backup.model.CreateBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupSelectionRequest;
import software.amazon.awssdk.services.backup.model.CreateBackupVaultRequest;
import software.amazon.awssdk.services.backup.model.CreateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.CreateReportPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.CreateRestoreTestingSelectionRequest;
import software.amazon.awssdk.services.backup.model.GetRestoreTestingInferredMetadataRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultLockConfigurationRequest;
import software.amazon.awssdk.services.backup.model.PutBackupVaultNotificationsRequest;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StartCopyJobRequest;
import software.amazon.awssdk.services.backup.model.StartRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;
import software.amazon.awssdk.services.backup.model.UpdateBackupPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.UpdateReportPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingPlanRequest;
import software.amazon.awssdk.services.backup.model.UpdateRestoreTestingSelectionRequest;

/**
 * An engine with one of each thing that AWS Backup has.
 *
 * @param point the ARN of a recovery point that is managed in full
 */
record AuditedWorld(DynamoDbEngine engine, String point) {
  private static final String VAULT = "nightly";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final String VAULTS = "arn:aws:backup:us-east-1:123456789012:backup-vault:";

  static AuditedWorld start() {
    DynamoDbEngine engine = DynamoDbEngine.start();
    BackupClient backup = engine.backupClient();
    Music.create(engine.client());
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    backup.createBackupVault(vault(VAULT));
    backup.createBackupVault(vault("second"));
    String point = backup.startBackupJob(backUp()).recoveryPointArn();
    backup.createBackupPlan(r -> r.backupPlan(plan("company")).creatorRequestId("creator"));
    AuditedWorld world = new AuditedWorld(engine, point);
    backup.createBackupSelection(world.selection("tables"));
    backup.createRestoreTestingPlan(testingPlan("drill"));
    backup.createRestoreTestingSelection(testingSelection("tables"));
    backup.createFramework(framework("promises", "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN"));
    backup.createReportPlan(reportPlan("jobs"));
    return world;
  }

  private String planId() {
    return plans(engine.backupClient()).get(0).backupPlanId();
  }

  private static List<BackupPlansListMember> plans(BackupClient backup) {
    return backup.listBackupPlans(r -> {}).backupPlansList();
  }

  /** Returns requests that are right, and others that only repeat what was done. */
  List<SdkRequest> requests() {
    String plan = planId();
    return List.of(
        CreateBackupPlanRequest.builder().backupPlan(plan("company")).build(),
        CreateBackupPlanRequest.builder().backupPlan(plan("other")).build(),
        UpdateBackupPlanRequest.builder().backupPlanId(plan).backupPlan(plan("company")).build(),
        vault(VAULT),
        vault("other"),
        backUp(),
        selection("tables"),
        selection("other"),
        testingPlan("drill"),
        testingPlan("other"),
        testingSelection("tables"),
        testingSelection("other"),
        framework("promises", "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN"),
        framework("other", "BACKUP_RECOVERY_POINT_ENCRYPTED"),
        reportPlan("jobs"),
        reportPlan("other"),
        StartRestoreJobRequest.builder()
            .recoveryPointArn(point)
            .iamRoleArn(ROLE)
            .resourceType("DynamoDB")
            .metadata(Map.of("targetTableName", "Restored"))
            .build(),
        StartCopyJobRequest.builder()
            .recoveryPointArn(point)
            .sourceBackupVaultName(VAULT)
            .destinationBackupVaultArn(VAULTS + "second")
            .iamRoleArn(ROLE)
            .lifecycle(l -> l.deleteAfterDays(7L))
            .build(),
        GetRestoreTestingInferredMetadataRequest.builder()
            .backupVaultName(VAULT)
            .recoveryPointArn(point)
            .build(),
        TagResourceRequest.builder()
            .resourceArn(VAULTS + VAULT)
            .tags(Map.of("key", "value"))
            .build(),
        PutBackupVaultLockConfigurationRequest.builder()
            .backupVaultName(VAULT)
            .minRetentionDays(7L)
            .build(),
        PutBackupVaultNotificationsRequest.builder()
            .backupVaultName(VAULT)
            .snsTopicArn("arn:aws:sns:us-east-1:123456789012:alarms")
            .backupVaultEventsWithStrings("BACKUP_JOB_COMPLETED")
            .build(),
        UpdateFrameworkRequest.builder().frameworkName("promises").build(),
        UpdateReportPlanRequest.builder().reportPlanName("jobs").build(),
        UpdateRestoreTestingPlanRequest.builder()
            .restoreTestingPlanName("drill")
            .restoreTestingPlan(p -> p.startWindowHours(2))
            .build(),
        UpdateRestoreTestingSelectionRequest.builder()
            .restoreTestingPlanName("drill")
            .restoreTestingSelectionName("tables")
            .restoreTestingSelection(s -> s.validationWindowHours(2))
            .build());
  }

  private static CreateBackupVaultRequest vault(String name) {
    return CreateBackupVaultRequest.builder().backupVaultName(name).build();
  }

  private static StartBackupJobRequest backUp() {
    return StartBackupJobRequest.builder()
        .backupVaultName(VAULT)
        .resourceArn(TABLE)
        .iamRoleArn(ROLE)
        .lifecycle(l -> l.deleteAfterDays(7L))
        .build();
  }

  private static BackupPlanInput plan(String name) {
    return BackupPlanInput.builder()
        .backupPlanName(name)
        .rules(
            r ->
                r.ruleName("daily")
                    .targetBackupVaultName(VAULT)
                    .lifecycle(l -> l.deleteAfterDays(35L))
                    .copyActions(
                        c ->
                            c.destinationBackupVaultArn(VAULTS + "second")
                                .lifecycle(l -> l.deleteAfterDays(35L))))
        .build();
  }

  private CreateBackupSelectionRequest selection(String name) {
    return CreateBackupSelectionRequest.builder()
        .backupPlanId(planId())
        .backupSelection(s -> s.selectionName(name).iamRoleArn(ROLE).resources(TABLE))
        .build();
  }

  private static CreateRestoreTestingPlanRequest testingPlan(String name) {
    return CreateRestoreTestingPlanRequest.builder()
        .restoreTestingPlan(
            p ->
                p.restoreTestingPlanName(name)
                    .scheduleExpression("cron(0 12 ? * * *)")
                    .recoveryPointSelection(
                        s ->
                            s.algorithm("LATEST_WITHIN_WINDOW")
                                .includeVaults("*")
                                .recoveryPointTypesWithStrings("SNAPSHOT")))
        .build();
  }

  private static CreateRestoreTestingSelectionRequest testingSelection(String name) {
    return CreateRestoreTestingSelectionRequest.builder()
        .restoreTestingPlanName("drill")
        .restoreTestingSelection(
            s ->
                s.restoreTestingSelectionName(name)
                    .protectedResourceType("DynamoDB")
                    .protectedResourceArns("*")
                    .iamRoleArn(ROLE))
        .build();
  }

  private static CreateFrameworkRequest framework(String name, String control) {
    return CreateFrameworkRequest.builder()
        .frameworkName(name)
        .frameworkControls(c -> c.controlName(control))
        .build();
  }

  private static CreateReportPlanRequest reportPlan(String name) {
    return CreateReportPlanRequest.builder()
        .reportPlanName(name)
        .reportDeliveryChannel(c -> c.s3BucketName("reports"))
        .reportSetting(s -> s.reportTemplate("BACKUP_JOB_REPORT"))
        .build();
  }

  /** Returns what an engine tells of all it has, and the id that it makes up next. */
  static List<String> told(DynamoDbEngine engine) {
    BackupClient backup = engine.backupClient();
    List<String> told = new ArrayList<>();
    told.add(backup.listBackupVaults(r -> {}).backupVaultList().toString());
    told.add(backup.listBackupPlans(r -> r.includeDeleted(true)).backupPlansList().toString());
    for (BackupPlansListMember plan : plans(backup)) {
      told.add(backup.getBackupPlan(r -> r.backupPlanId(plan.backupPlanId())).toString());
      told.add(
          backup
              .listBackupSelections(r -> r.backupPlanId(plan.backupPlanId()))
              .backupSelectionsList()
              .toString());
    }
    told.add(backup.listBackupJobs(r -> {}).backupJobs().toString());
    told.add(backup.listCopyJobs(r -> {}).copyJobs().toString());
    told.add(backup.listRestoreJobs(r -> {}).restoreJobs().toString());
    told.add(backup.listRestoreTestingPlans(r -> {}).restoreTestingPlans().toString());
    told.add(
        backup
            .listRestoreTestingSelections(r -> r.restoreTestingPlanName("drill"))
            .restoreTestingSelections()
            .toString());
    told.add(backup.listFrameworks(r -> {}).frameworks().toString());
    told.add(backup.listReportPlans(r -> {}).reportPlans().toString());
    told.add(backup.listProtectedResources(r -> {}).results().toString());
    told.add(backup.listTags(r -> r.resourceArn(VAULTS + VAULT)).tags().toString());
    told.add(backup.describeRegionSettings(r -> {}).toString());
    told.add(backup.describeGlobalSettings(r -> {}).toString());
    told.add(backup.createBackupPlan(r -> r.backupPlan(plan("next"))).backupPlanId());
    return told;
  }
}
