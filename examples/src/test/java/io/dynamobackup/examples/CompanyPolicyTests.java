package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.LegalOutcomes;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Daily backups are kept 35 days, monthly ones a year, yearly ones seven years, and are locked. */
@DynamoBackupTest(startAt = "2018-12-31T12:00:00Z")
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class CompanyPolicyTests {
  private static final String VAULT = "company";
  private static final String ROLE = "arn:aws:iam::123456789012:role/backup";
  private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
  private static final LocalDate LAST = LocalDate.parse("2026-12-31");

  // tag::policy[]
  @Test
  void every_recovery_point_is_of_its_day(
      DynamoDbClient dynamo, BackupClient backup, FakeClock clock) {
    backup.createBackupVault(r -> r.backupVaultName(VAULT));
    backup.putBackupVaultLockConfiguration(
        r -> r.backupVaultName(VAULT).minRetentionDays(35L).changeableForDays(3L));
    protectTables(
        backup,
        rule("daily", "cron(0 1 * * ? *)", 35),
        rule("monthly", "cron(0 1 1 * ? *)", 365),
        rule("yearly", "cron(0 1 1 1 ? *)", 7 * 365));

    for (int quarter = 1; quarter <= 8 * 4; quarter++) {
      Orders.place(dynamo, "alice", quarter);
      clock.advanceTo(atNoon(FIRST.plusMonths(3L * quarter).minusDays(1)));
      drill(dynamo, backup, quarter);
    }

    assertThat(days(backup, "daily")).isEqualTo(kept(35, day -> day.getDayOfMonth() > 1));
    assertThat(days(backup, "monthly"))
        .isEqualTo(kept(365, day -> day.getDayOfMonth() == 1 && day.getMonthValue() > 1));
    assertThat(days(backup, "yearly")).isEqualTo(kept(7 * 365, day -> day.getDayOfYear() == 1));
  }

  private static void protectTables(BackupClient backup, BackupRuleInput... rules) {
    String plan =
        backup
            .createBackupPlan(r -> r.backupPlan(p -> p.backupPlanName("policy").rules(rules)))
            .backupPlanId();
    backup.createBackupSelection(
        r ->
            r.backupPlanId(plan)
                .backupSelection(
                    s ->
                        s.selectionName("tables")
                            .iamRoleArn(ROLE)
                            .resources("arn:aws:dynamodb:*:*:table/*")));
  }

  // end::policy[]

  // tag::late[]
  @LegalOutcomes
  void a_recovery_point_may_stay_eight_hours_longer(BackupClient backup, FakeClock clock) {
    backup.createBackupVault(r -> r.backupVaultName(VAULT));
    protectTables(backup, rule("once", "cron(0 1 1 1 ? 2019)", 35));

    clock.advanceTo(Instant.parse("2019-01-01T01:00:00Z").plus(Duration.ofDays(35)).minusMillis(1));
    assertThat(recoveryPoints(backup)).hasSize(1);

    Duration startWindow = Duration.ofHours(8);
    Duration late = Duration.ofHours(8);
    clock.advance(startWindow.plus(late).plusMillis(1));
    assertThat(recoveryPoints(backup)).isEmpty();
  }

  // end::late[]

  private static BackupRuleInput rule(String name, String schedule, long days) {
    return BackupRuleInput.builder()
        .ruleName(name)
        .targetBackupVaultName(VAULT)
        .scheduleExpression(schedule)
        .lifecycle(l -> l.deleteAfterDays(days))
        .build();
  }

  private static Instant atNoon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /** Restores the newest recovery point, and looks whether the orders of all quarters are there. */
  private static void drill(DynamoDbClient dynamo, BackupClient backup, int orders) {
    List<RecoveryPointByBackupVault> all = recoveryPoints(backup);
    String newest = all.get(all.size() - 1).recoveryPointArn();
    backup.startRestoreJob(
        r ->
            r.recoveryPointArn(newest)
                .iamRoleArn(ROLE)
                .metadata(Map.of("targetTableName", "drill")));
    assertThat(Orders.count(dynamo, "drill")).isEqualTo(orders);
    dynamo.deleteTable(r -> r.tableName("drill"));
  }

  private static List<LocalDate> days(BackupClient backup, String rule) {
    return recoveryPoints(backup).stream()
        .filter(point -> point.createdBy().backupRuleName().equals(rule))
        .map(point -> LocalDate.ofInstant(point.creationDate(), ZoneOffset.UTC))
        .toList();
  }

  private static List<RecoveryPointByBackupVault> recoveryPoints(BackupClient backup) {
    return backup
        .listRecoveryPointsByBackupVaultPaginator(r -> r.backupVaultName(VAULT))
        .recoveryPoints()
        .stream()
        .toList();
  }

  /** Returns the days whose recovery points are still kept on the last day. */
  private static List<LocalDate> kept(int days, Predicate<LocalDate> which) {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(day -> day.plusDays(days).isAfter(LAST))
        .filter(which)
        .toList();
  }
}
