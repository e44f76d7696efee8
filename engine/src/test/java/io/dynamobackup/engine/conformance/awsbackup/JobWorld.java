package io.dynamobackup.engine.conformance.awsbackup;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.monitoring.Monitoring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupException;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.RestoreJobsListMember;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** An engine in which jobs take time; what it refuses, it refuses. */
final class JobWorld implements AutoCloseable {
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  private DynamoDbEngine engine =
      DynamoDbEngine.start(
          EngineOptions.documented().toBuilder().rateLimits(RateLimits.OFF).build());
  private int restored;

  JobWorld() {
    for (int i = 0; i < JobStep.TABLES; i++) {
      String name = JobStep.tableName(i);
      engine
          .client()
          .createTable(
              r ->
                  r.tableName(name)
                      .attributeDefinitions(Music.string("id"))
                      .keySchema(Music.hash("id"))
                      .billingMode(BillingMode.PAY_PER_REQUEST));
    }
    for (int i = 0; i < JobStep.VAULTS; i++) {
      String name = JobStep.vaultName(i);
      backup().createBackupVault(r -> r.backupVaultName(name));
    }
    backup()
        .updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    advance(Duration.ofMinutes(10));
  }

  private BackupClient backup() {
    return engine.backupClient();
  }

  void advance(Duration time) {
    engine.clock().advance(time);
  }

  void take(JobStep step) {
    try {
      carryOut(step);
    } catch (BackupException e) {
      // what cannot be is refused, as it may
    }
  }

  private void carryOut(JobStep step) {
    switch (step.kind()) {
      case START -> start(step);
      case STOP ->
          choose(
              jobs(), step, job -> backup().stopBackupJob(r -> r.backupJobId(job.backupJobId())));
      case DENY -> engine.denyRole(ROLE);
      case ALLOW -> engine.allowRole(ROLE);
      case ADVANCE -> advance(step.time());
      case FORK -> fork();
      default ->
          choose(points(step.vaultName()), step, point -> use(step, point.recoveryPointArn()));
    }
  }

  private void start(JobStep step) {
    backup()
        .startBackupJob(
            r ->
                r.backupVaultName(step.vaultName())
                    .resourceArn(step.tableArn())
                    .iamRoleArn(ROLE)
                    .startWindowMinutes(60L)
                    .completeWindowMinutes(Math.max(60, step.time().toMinutes()))
                    .lifecycle(l -> l.deleteAfterDays(1L + step.position() % 3)));
  }

  private static <T> void choose(List<T> all, JobStep step, Consumer<T> use) {
    if (!all.isEmpty()) {
      use.accept(all.get(step.position() % all.size()));
    }
  }

  private void use(JobStep step, String point) {
    switch (step.kind()) {
      case COPY ->
          backup()
              .startCopyJob(
                  r ->
                      r.recoveryPointArn(point)
                          .sourceBackupVaultName(step.vaultName())
                          .destinationBackupVaultArn(step.otherVaultArn())
                          .iamRoleArn(ROLE));
      case RESTORE ->
          backup()
              .startRestoreJob(
                  r ->
                      r.recoveryPointArn(point)
                          .metadata(Map.of("targetTableName", "restored-" + restored++))
                          .iamRoleArn(ROLE));
      case SHORTEN ->
          backup()
              .updateRecoveryPointLifecycle(
                  r ->
                      r.backupVaultName(step.vaultName())
                          .recoveryPointArn(point)
                          .lifecycle(l -> l.deleteAfterDays(1L)));
      default ->
          backup()
              .deleteRecoveryPoint(
                  r -> r.backupVaultName(step.vaultName()).recoveryPointArn(point));
    }
  }

  /** Goes on with a fork, after which a week passes for its origin. */
  private void fork() {
    DynamoDbEngine origin = engine;
    engine = origin.fork();
    origin.clock().advance(Duration.ofDays(7));
    origin.close();
  }

  /** Returns the backup jobs of the last 30 days. */
  List<BackupJob> jobs() {
    return backup().listBackupJobs(r -> {}).backupJobs();
  }

  List<CopyJob> copyJobs() {
    return backup().listCopyJobs(r -> {}).copyJobs();
  }

  List<RestoreJobsListMember> restoreJobs() {
    return backup().listRestoreJobs(r -> {}).restoreJobs();
  }

  List<RecoveryPointByBackupVault> points(String vault) {
    return backup().listRecoveryPointsByBackupVault(r -> r.backupVaultName(vault)).recoveryPoints();
  }

  Monitoring monitoring() {
    return engine.monitoring();
  }

  @Override
  public void close() {
    engine.close();
  }
}
