package io.dynamobackup.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.BackupClient;

/**
 * Where assertions on AWS Backup begin: {@code assertThat(backup).backupJob(id).isCompleted()}.
 *
 * <p>They are apart from {@link DynamoBackupAssertions}, as those are for tests without the SDK of
 * AWS Backup, too.
 */
@API(status = Status.EXPERIMENTAL)
public final class AwsBackupAssertions {
  private AwsBackupAssertions() {}

  /** Begins an assertion on what the client sees in its account and Region. */
  public static BackupClientAssert assertThat(BackupClient backup) {
    return new BackupClientAssert(backup);
  }
}
