package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupVaultListMember;
import software.amazon.awssdk.services.backup.model.DescribeBackupVaultResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class WithVaultTests {

  @Test
  void vault_exists_since_an_hour_and_is_not_locked() {
    TestRun.of(PlainTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void bounds_on_retention_lock_the_vault() {
    TestRun.of(LockTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void vaults_of_outer_class_nested_class_and_method_add_up() {
    TestRun.of(SumTestCases.class).hasOnlySuccesses(2);
  }

  @Test
  void a_seeded_world_has_the_vaults_too() {
    TestRun.of(WorldTestCases.class).hasOnlySuccesses(1);
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  @WithVault(name = "nightly")
  static class PlainTestCases {
    @Test
    void test(BackupClient backup, DynamoDbClient dynamo, FakeClock clock) {
      DescribeBackupVaultResponse vault =
          backup.describeBackupVault(r -> r.backupVaultName("nightly"));

      assertThat(vault.creationDate()).isEqualTo("2018-12-14T13:25:00Z");
      assertThat(vault.locked()).isFalse();
      assertThat(clock.instant()).isEqualTo("2018-12-14T14:25:00Z");
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }

  @DynamoBackupTest
  @WithVault(name = "governance", minRetentionDays = 7)
  @WithVault(name = "compliance", maxRetentionDays = 365, changeableForDays = 3)
  static class LockTestCases {
    @Test
    void test(BackupClient backup) {
      DescribeBackupVaultResponse governance =
          backup.describeBackupVault(r -> r.backupVaultName("governance"));
      assertThat(governance.locked()).isTrue();
      assertThat(governance.lockDate()).isNull();
      assertThat(governance.minRetentionDays()).isEqualTo(7);
      assertThat(governance.maxRetentionDays()).isNull();
      DescribeBackupVaultResponse compliance =
          backup.describeBackupVault(r -> r.backupVaultName("compliance"));
      assertThat(compliance.maxRetentionDays()).isEqualTo(365);
      assertThat(compliance.lockDate())
          .isEqualTo(Instant.parse("2018-12-14T13:25:00Z").plus(Duration.ofDays(3)));
    }
  }

  @DynamoBackupTest
  @WithVault(name = "outer")
  static class SumTestCases {
    @Test
    @WithVault(name = "method")
    void test(BackupClient backup) {
      assertThat(backup.listBackupVaults().backupVaultList())
          .extracting(BackupVaultListMember::backupVaultName)
          .containsExactly("method", "outer");
    }

    @Nested
    @WithVault(name = "inner")
    class Inner {
      @Test
      void test(BackupClient backup) {
        assertThat(backup.listBackupVaults().backupVaultList())
            .extracting(BackupVaultListMember::backupVaultName)
            .containsExactly("inner", "outer");
      }
    }
  }

  @DynamoBackupTest
  @WithVault(name = "nightly")
  static class WorldTestCases {
    @SeedWorld("seed")
    static void seed(BackupClient backup) {
      backup.tagResource(
          r ->
              r.resourceArn("arn:aws:backup:us-east-1:123456789012:backup-vault:nightly")
                  .tags(Map.of("team", "shop")));
    }

    @Test
    @FromWorld("seed")
    void test(BackupClient backup) {
      assertThat(
              backup
                  .listTags(
                      r ->
                          r.resourceArn(
                              "arn:aws:backup:us-east-1:123456789012:backup-vault:nightly"))
                  .tags())
          .containsEntry("team", "shop");
    }
  }
}
