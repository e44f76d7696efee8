package io.dynamobackup.engine.conformance.job;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;
import software.amazon.awssdk.services.backup.model.DescribeRecoveryPointResponse;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.UpdateRecoveryPointLifecycleResponse;

/** A table of songs, a vault, and jobs that back up the one into the other. */
public record Jobs(Target target) {
  public static final String VAULT = "nightly";
  public static final String VAULT_ARN =
      "arn:aws:backup:us-east-1:123456789012:backup-vault:nightly";
  public static final String TABLE_ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  public static final String ROLE = "arn:aws:iam::123456789012:role/service-role/AWSBackup";

  /** Creates both. */
  public static Jobs in(Target target) {
    Music.create(target.client());
    target.backup().createBackupVault(r -> r.backupVaultName(VAULT));
    return new Jobs(target);
  }

  public BackupClient backup() {
    return target.backup();
  }

  /** Starts a job, and returns its id. */
  public String start() {
    return start(job -> {});
  }

  public String start(Consumer<StartBackupJobRequest.Builder> change) {
    StartBackupJobRequest.Builder job =
        StartBackupJobRequest.builder()
            .backupVaultName(VAULT)
            .resourceArn(TABLE_ARN)
            .iamRoleArn(ROLE);
    change.accept(job);
    return backup().startBackupJob(job.build()).backupJobId();
  }

  public DescribeBackupJobResponse describe(String id) {
    return backup().describeBackupJob(r -> r.backupJobId(id));
  }

  /** Starts a job, and returns the ARN of the recovery point it makes. */
  public String recoveryPoint(Consumer<StartBackupJobRequest.Builder> change) {
    return describe(start(change)).recoveryPointArn();
  }

  /** Returns the ARNs of what is in the vault. */
  public List<String> inVault() {
    return backup()
        .listRecoveryPointsByBackupVault(r -> r.backupVaultName(VAULT))
        .recoveryPoints()
        .stream()
        .map(RecoveryPointByBackupVault::recoveryPointArn)
        .toList();
  }

  public DescribeRecoveryPointResponse describePoint(String arn) {
    return backup().describeRecoveryPoint(r -> r.backupVaultName(VAULT).recoveryPointArn(arn));
  }

  /** Has a recovery point be kept for another number of days. */
  UpdateRecoveryPointLifecycleResponse keep(String arn, long days) {
    return backup()
        .updateRecoveryPointLifecycle(
            r ->
                r.backupVaultName(VAULT)
                    .recoveryPointArn(arn)
                    .lifecycle(l -> l.deleteAfterDays(days)));
  }

  public void delete(String arn) {
    backup().deleteRecoveryPoint(r -> r.backupVaultName(VAULT).recoveryPointArn(arn));
  }
}
