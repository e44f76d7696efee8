package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupRuleInput;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;

/** A backup plan of four rules, none of which overlaps another, over twenty tables. */
final class CompanyPlan implements AutoCloseable {
  static final int TABLES = 20;

  /** From 2018-12-14: 3,653 days, 522 Sundays, 120 months' ends and 10 New Year's days. */
  static final int JOBS = TABLES * (3_653 + 522 + 120 + 10);

  private static final String VAULT = "company";

  private final DynamoDbEngine engine =
      DynamoDbEngine.start(
          EngineOptions.instant().toBuilder()
              .startAt(Instant.parse("2018-12-14T00:00:00Z"))
              .build());
  private final List<String> tables = new ArrayList<>();
  private final String plan;

  /** Creates the plan, whose backups are kept as long as a company does. */
  CompanyPlan() {
    this(1);
  }

  /** Creates the plan, whose backups are kept so many times as long. */
  CompanyPlan(long times) {
    for (int i = 0; i < TABLES; i++) {
      String name = "table" + i;
      Music.create(engine.client(), name);
      tables.add("arn:aws:dynamodb:us-east-1:123456789012:table/" + name);
    }
    backup().createBackupVault(r -> r.backupVaultName(VAULT));
    plan =
        backup()
            .createBackupPlan(
                r ->
                    r.backupPlan(
                        p ->
                            p.backupPlanName(VAULT)
                                .rules(
                                    rule("daily", "cron(0 1 * * ? *)", 35 * times),
                                    rule("weekly", "cron(0 3 ? * SUN *)", 90 * times),
                                    rule("monthly", "cron(0 5 L * ? *)", 365 * times),
                                    rule("yearly", "cron(0 7 1 1 ? *)", 2_555 * times))))
            .backupPlanId();
  }

  private static BackupRuleInput rule(String name, String schedule, long days) {
    return BackupRuleInput.builder()
        .ruleName(name)
        .targetBackupVaultName(VAULT)
        .scheduleExpression(schedule)
        .startWindowMinutes(60L)
        .lifecycle(l -> l.deleteAfterDays(days))
        .build();
  }

  BackupClient backup() {
    return engine.backupClient();
  }

  /** Has the plan be for the tables. */
  void assign() {
    backup()
        .createBackupSelection(
            r ->
                r.backupPlanId(plan)
                    .backupSelection(
                        s ->
                            s.selectionName("tables")
                                .iamRoleArn("arn:aws:iam::123456789012:role/backup")
                                .resources(tables)));
  }

  void tenYears() {
    engine.clock().advanceTo(Instant.parse("2028-12-14T00:00:00Z"));
  }

  void year() {
    engine.clock().advance(Duration.ofDays(365));
  }

  /** Returns how many recovery points there are. */
  int recoveryPoints() {
    int count = 0;
    for (RecoveryPointByBackupVault each :
        backup()
            .listRecoveryPointsByBackupVaultPaginator(r -> r.backupVaultName(VAULT))
            .recoveryPoints()) {
      count += each.isEncrypted() ? 1 : 0;
    }
    return count;
  }

  @Override
  public void close() {
    engine.close();
  }
}
