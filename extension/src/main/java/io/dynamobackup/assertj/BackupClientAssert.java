package io.dynamobackup.assertj;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.backup.BackupClient;

/** Leads to the vaults, jobs and recovery points that a client of AWS Backup sees. */
@API(status = Status.EXPERIMENTAL)
public final class BackupClientAssert extends AbstractAssert<BackupClientAssert, BackupClient> {

  BackupClientAssert(BackupClient backup) {
    super(backup, BackupClientAssert.class);
  }

  /** Begins an assertion on a vault. */
  public VaultAssert vault(String name) {
    isNotNull();
    return new VaultAssert(actual, Objects.requireNonNull(name, "name"));
  }

  /** Begins an assertion on a backup job. */
  public BackupJobAssert backupJob(String id) {
    isNotNull();
    return new BackupJobAssert(actual, Objects.requireNonNull(id, "id"));
  }

  /** Begins an assertion on a restore job. */
  public RestoreJobAssert restoreJob(String id) {
    isNotNull();
    return new RestoreJobAssert(actual, Objects.requireNonNull(id, "id"));
  }

  /** Begins an assertion on a copy job. */
  public CopyJobAssert copyJob(String id) {
    isNotNull();
    return new CopyJobAssert(actual, Objects.requireNonNull(id, "id"));
  }

  /** Begins an assertion on a recovery point of a vault. */
  public RecoveryPointAssert recoveryPoint(String vault, String arn) {
    isNotNull();
    return new RecoveryPointAssert(
        actual, Objects.requireNonNull(vault, "vault"), GivenArn.of("a recovery point", arn));
  }
}
