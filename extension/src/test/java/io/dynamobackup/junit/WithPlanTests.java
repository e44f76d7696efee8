package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupJob;
import software.amazon.awssdk.services.backup.model.BackupPlansListMember;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class WithPlanTests extends Misuse {

  @Test
  void plan_exists_since_the_start_and_backs_up_every_table_each_day() {
    TestRun.of(AllTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void plan_backs_up_the_tables_it_names_or_tags() {
    TestRun.of(SomeTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void plan_into_a_vault_that_is_not_there_is_refused() {
    assertRefused(
        NoVaultTestCases.class,
        "@WithPlan(name = \"daily\") on class %s: vault (nightly) must be there: add"
            + " @WithVault(name = \"nightly\")");
  }

  @Test
  void schedule_that_aws_refuses_is_refused_in_its_words() {
    assertThat(TestRun.of(ScheduleTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith("@WithPlan(name = \"daily\") on class ")
        .hasMessageContaining("rate(1 day)");
  }

  @Test
  void tag_without_a_value_is_refused() {
    assertRefused(
        TagTestCases.class,
        "@WithPlan(name = \"daily\") on class %s: tag (backup) must be \"key=value\"");
  }

  @Test
  void what_can_be_no_table_is_refused() {
    assertRefused(
        NoTableTestCases.class,
        "@WithPlan(name = \"daily\") on class %s: tables (or ders) must be names or ARNs of tables,"
            + " with * for any letters");
  }

  @Test
  void plan_without_a_vault_is_refused() {
    assertRefused(
        EmptyVaultTestCases.class,
        "@WithPlan(name = \"daily\") on class %s: vault must not be empty: it is the name of a"
            + " @WithVault");
  }

  @Test
  void retention_that_is_none_is_refused() {
    assertRefused(
        NegativeTestCases.class,
        "@WithPlan(name = \"daily\") on class %s: keepDays (-1) must not be negative: 0 keeps"
            + " backups for ever");
  }

  @Test
  void plan_without_an_engine_is_refused() {
    assertThat(TestRun.of(NoEngineTestCases.class).onlyFailure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("@WithPlan creates plans in a test's engine, and");
  }

  @DynamoBackupTest
  @WithVault(name = "nightly")
  @WithPlan(
      name = "daily",
      vault = "nightly",
      tables = {"prod-*", "or ders"})
  static class NoTableTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "nightly")
  @WithPlan(name = "daily", vault = "nightly", keepDays = -1)
  static class NegativeTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithPlan(name = "daily", vault = "")
  static class EmptyVaultTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  @WithTable(name = "customers", partitionKey = "customer")
  @WithVault(name = "nightly")
  @WithPlan(name = "daily", vault = "nightly", keepDays = 7)
  static class AllTestCases {
    @Test
    void test(BackupClient backup, FakeClock clock) {
      BackupPlansListMember plan = backup.listBackupPlans(r -> {}).backupPlansList().get(0);
      assertThat(plan.backupPlanName()).isEqualTo("daily");
      assertThat(plan.creationDate()).isEqualTo("2018-12-14T14:25:00Z");
      assertThat(backup.listBackupJobs(r -> {}).backupJobs()).isEmpty();

      clock.advance(Duration.ofDays(2));

      assertThat(backup.listBackupJobs(r -> {}).backupJobs())
          .hasSize(4)
          .extracting(BackupJob::creationDate)
          .containsOnly(
              Instant.parse("2018-12-15T05:00:00Z"), Instant.parse("2018-12-16T05:00:00Z"));
      clock.advance(Duration.ofDays(60));
      assertThat(
              backup
                  .describeBackupVault(r -> r.backupVaultName("nightly"))
                  .numberOfRecoveryPoints())
          .isEqualTo(14);
    }
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  @WithTable(name = "customers", partitionKey = "customer")
  @WithTable(name = "scratch", partitionKey = "id")
  @WithVault(name = "nightly")
  @WithPlan(name = "named", vault = "nightly", schedule = "cron(0 6 ? * * *)", tables = "orders")
  @WithPlan(name = "tagged", vault = "nightly", schedule = "cron(0 7 ? * * *)", tag = "backup=yes")
  static class SomeTestCases {
    @Test
    void test(BackupClient backup, DynamoDbClient dynamo, FakeClock clock) {
      String arn = dynamo.describeTable(r -> r.tableName("customers")).table().tableArn();
      dynamo.tagResource(r -> r.resourceArn(arn).tags(t -> t.key("backup").value("yes")));

      clock.advance(Duration.ofDays(1));

      assertThat(backup.listBackupJobs(r -> {}).backupJobs())
          .extracting(job -> job.resourceName() + " " + job.creationDate())
          .containsExactly("customers 2018-12-15T07:00:00Z", "orders 2018-12-15T06:00:00Z");
    }
  }

  @DynamoBackupTest
  @WithPlan(name = "daily", vault = "nightly")
  static class NoVaultTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "nightly")
  @WithPlan(name = "daily", vault = "nightly", schedule = "rate(1 day)")
  static class ScheduleTestCases {
    @Test
    void test() {}
  }

  @DynamoBackupTest
  @WithVault(name = "nightly")
  @WithPlan(name = "daily", vault = "nightly", tag = "backup")
  static class TagTestCases {
    @Test
    void test() {}
  }

  static class NoEngineTestCases {
    @Test
    @WithPlan(name = "daily", vault = "nightly")
    void test() {}
  }
}
