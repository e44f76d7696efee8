package io.dynamobackup.junit.sweep;

import static io.dynamobackup.engine.stubbing.Faults.limitExceeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.junit.ChaosSweep;
import io.dynamobackup.junit.DynamoBackupExtension;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import io.dynamobackup.junit.TestRun;
import io.dynamobackup.junit.WithTable;
import io.dynamobackup.junit.WithVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.backup.BackupClient;

/** Sweeps of calls of AWS Backup, and their replays. */
class AwsBackupSweepTests {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";

  @Test
  void fault_of_a_call_can_be_repeated() {
    assertThat(TestRun.of(SweptTestCases.class).failures())
        .first()
        .asString()
        .contains(
            "@FaultSweep(replay = \"1:backup:StartBackupJob:LIMIT_EXCEEDED\") repeats it alone");
    assertThat(TestRun.of(ReplayedTestCases.class).onlyFailure())
        .hasMessageContaining("fails when call 1, backup:StartBackupJob, meets LIMIT_EXCEEDED");
  }

  @Test
  void strike_of_a_call_can_be_repeated() {
    assertThat(TestRun.of(ChaosTestCases.class).onlyFailure())
        .hasMessageContaining("fails when chaos strikes backup:StartBackupJob #1: limitExceeded()");
  }

  private static void startOneJob(BackupClient backup) {
    backup.startBackupJob(r -> r.backupVaultName("nightly").resourceArn(TABLE).iamRoleArn(ROLE));

    assertThat(backup.listBackupJobs().backupJobs()).hasSize(1);
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  @WithVault(name = "nightly")
  static class SweptTestCases {
    @FaultSweep(faults = SweptFault.LIMIT_EXCEEDED, operations = "backup:StartBackupJob")
    void test(BackupClient backup) {
      startOneJob(backup);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  @WithVault(name = "nightly")
  static class ReplayedTestCases {
    @FaultSweep(replay = "1:backup:StartBackupJob:LIMIT_EXCEEDED")
    void test(BackupClient backup) {
      startOneJob(backup);
    }
  }

  @WithTable(name = "orders", partitionKey = "customer")
  @WithVault(name = "nightly")
  static class ChaosTestCases {
    @RegisterExtension
    final DynamoBackupExtension dynamoBackup =
        DynamoBackupExtension.builder()
            .engine(
                EngineOptions.instant().toBuilder()
                    .interceptor(Chaos.withProbability(0.5, limitExceeded()))
                    .build())
            .build();

    @ChaosSweep(replay = "backup:StartBackupJob#1=0")
    void test(BackupClient backup) {
      startOneJob(backup);
    }
  }
}
