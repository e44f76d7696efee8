package io.dynamobackup.engine.conformance.copy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.CopyJob;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StartCopyJobRequest;

/**
 * A recovery point that AWS Backup manages in full, and jobs that copy it.
 *
 * @param arn the recovery point
 */
record Copies(DynamoDbEngine engine, String arn) {
  static final String OTHER = "210987654321";
  static final String NIGHTLY = "arn:aws:backup:us-east-1:123456789012:backup-vault:nightly";
  static final String SECOND = "arn:aws:backup:us-east-1:123456789012:backup-vault:second";
  static final String IRELAND = "arn:aws:backup:eu-west-1:123456789012:backup-vault:ireland";
  static final String THEIRS = "arn:aws:backup:us-east-1:210987654321:backup-vault:theirs";
  static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  static Copies in(EngineOptions options) {
    DynamoDbEngine engine = DynamoDbEngine.start(options);
    BackupClient backup = engine.backupClient();
    Music.create(engine.client());
    engine.clock().advance(Duration.ofMinutes(2));
    Music.put(engine.client(), "No One You Know", "Call Me Today");
    backup.updateRegionSettings(r -> r.resourceTypeManagementPreference(Map.of("DynamoDB", true)));
    backup.createBackupVault(r -> r.backupVaultName("nightly"));
    backup.createBackupVault(r -> r.backupVaultName("second"));
    engine.backupClient(Region.EU_WEST_1).createBackupVault(r -> r.backupVaultName("ireland"));
    theirs(engine).createBackupVault(r -> r.backupVaultName("theirs"));
    String arn =
        backUp(
            backup,
            r -> r.lifecycle(l -> l.deleteAfterDays(35L)).recoveryPointTags(Map.of("kept", "yes")));
    engine.clock().advance(Duration.ofMinutes(2));
    return new Copies(engine, arn);
  }

  static BackupClient theirs(DynamoDbEngine engine) {
    return engine.account(OTHER).backupClient(Region.US_EAST_1);
  }

  static String backUp(BackupClient backup, Consumer<StartBackupJobRequest.Builder> change) {
    StartBackupJobRequest.Builder job =
        StartBackupJobRequest.builder()
            .backupVaultName("nightly")
            .resourceArn(TABLE)
            .iamRoleArn(ROLE);
    change.accept(job);
    String id = backup.startBackupJob(job.build()).backupJobId();
    return backup.describeBackupJob(r -> r.backupJobId(id)).recoveryPointArn();
  }

  BackupClient backup() {
    return engine.backupClient();
  }

  BackupClient theirs() {
    return theirs(engine);
  }

  /** Lets copies go to the other account, which takes them. */
  void share() {
    backup()
        .updateGlobalSettings(r -> r.globalSettings(Map.of("isCrossAccountBackupEnabled", "true")));
    allow("arn:aws:iam::123456789012:root");
  }

  /** Lets a principal copy into the vault of the other account. */
  void allow(String principal) {
    theirs()
        .putBackupVaultAccessPolicy(
            r ->
                r.backupVaultName("theirs")
                    .policy(
                        """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
                          "Action": "backup:CopyIntoBackupVault", "Principal": {"AWS": "%s"}}]}\
                        """
                            .formatted(principal)));
  }

  /** Copies it into another vault, and returns the id of the job. */
  String start(String destination) {
    return start(destination, job -> {});
  }

  String start(String destination, Consumer<StartCopyJobRequest.Builder> change) {
    StartCopyJobRequest.Builder job =
        StartCopyJobRequest.builder()
            .recoveryPointArn(arn)
            .sourceBackupVaultName("nightly")
            .destinationBackupVaultArn(destination)
            .iamRoleArn(ROLE);
    change.accept(job);
    return backup().startCopyJob(job.build()).copyJobId();
  }

  CopyJob describe(String id) {
    return backup().describeCopyJob(r -> r.copyJobId(id)).copyJob();
  }

  /** Returns the ARNs of what is in a vault. */
  static List<String> in(BackupClient backup, String vault) {
    return backup
        .listRecoveryPointsByBackupVault(r -> r.backupVaultName(vault))
        .recoveryPoints()
        .stream()
        .map(RecoveryPointByBackupVault::recoveryPointArn)
        .toList();
  }
}
