package io.dynamobackup.junit.account;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeCopyJobResponse;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeRestoreJobResponse;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobsResponse;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsRequest;
import software.amazon.awssdk.services.backup.model.ListRestoreJobsResponse;
import software.amazon.awssdk.services.backup.model.StartBackupJobRequest;
import software.amazon.awssdk.services.backup.model.StartBackupJobResponse;
import software.amazon.awssdk.services.backup.model.StartCopyJobRequest;
import software.amazon.awssdk.services.backup.model.StartCopyJobResponse;
import software.amazon.awssdk.services.backup.model.StartRestoreJobRequest;
import software.amazon.awssdk.services.backup.model.StartRestoreJobResponse;

/** How jobs of AWS Backup are told; loaded only where its SDK is. */
final class JobPhrases {
  private JobPhrases() {}

  static void addTo(PhraseBook phrases) {
    phrases.add(
        "backup:StartBackupJob",
        StartBackupJobRequest.class,
        StartBackupJobResponse.class,
        r -> Texts.table(r.resourceArn()) + " into " + r.backupVaultName(),
        a -> "job " + a.backupJobId());
    phrases.add(
        "backup:DescribeBackupJob",
        DescribeBackupJobRequest.class,
        DescribeBackupJobResponse.class,
        r -> r.backupJobId(),
        a -> state(a.stateAsString(), a.statusMessage()));
    phrases.add(
        "backup:ListBackupJobs",
        ListBackupJobsRequest.class,
        ListBackupJobsResponse.class,
        r -> "",
        a -> jobs(a.backupJobs(), a.nextToken()));
    phrases.add(
        "backup:StartRestoreJob",
        StartRestoreJobRequest.class,
        StartRestoreJobResponse.class,
        r ->
            Texts.recoveryPoint(r.recoveryPointArn())
                + " to "
                + r.metadata().get("targetTableName"),
        a -> "job " + a.restoreJobId());
    phrases.add(
        "backup:DescribeRestoreJob",
        DescribeRestoreJobRequest.class,
        DescribeRestoreJobResponse.class,
        r -> r.restoreJobId(),
        a -> state(a.statusAsString(), a.statusMessage()));
    phrases.add(
        "backup:ListRestoreJobs",
        ListRestoreJobsRequest.class,
        ListRestoreJobsResponse.class,
        r -> "",
        a -> jobs(a.restoreJobs(), a.nextToken()));
    phrases.add(
        "backup:StartCopyJob",
        StartCopyJobRequest.class,
        StartCopyJobResponse.class,
        r -> Texts.recoveryPoint(r.recoveryPointArn()) + " to " + r.destinationBackupVaultArn(),
        a -> "job " + a.copyJobId());
    phrases.add(
        "backup:DescribeCopyJob",
        DescribeCopyJobRequest.class,
        DescribeCopyJobResponse.class,
        r -> r.copyJobId(),
        a -> state(a.copyJob().stateAsString(), a.copyJob().statusMessage()));
  }

  private static String state(String state, @Nullable String message) {
    return message == null ? state : state + ": " + Texts.shortened(message);
  }

  private static String jobs(Collection<?> jobs, @Nullable String next) {
    return Texts.count(jobs, "job") + (next == null ? "" : ", and more");
  }
}
