package io.dynamobackup.engine.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupPlan;
import software.amazon.awssdk.services.backup.model.BackupRule;
import software.amazon.awssdk.services.backup.model.Lifecycle;

/**
 * A plan that AWS has ready: what its console offers under "Start with a template". The rules of
 * the first are those of the AWS CLI's example; those of the others follow the names, and the plans
 * that the AWS CDK makes of the same names.
 *
 * @param id names it
 * @param name as the console shows it
 * @param plan what it makes
 */
@API(status = Status.INTERNAL)
public record PlanTemplate(String id, String name, BackupPlan plan) {
  private static final int YEAR = 365;
  private static final BackupRule DAILY = rule("DailyBackups", "cron(0 5 ? * * *)", null, 35);
  private static final BackupRule WEEKLY = rule("WeeklyBackups", "cron(0 5 ? * 7 *)", null, 90);

  private static final List<PlanTemplate> ALL =
      List.of(
          new PlanTemplate(
              "87c0c1ef-254d-4180-8fef-2e76a2c38aaa",
              "Daily-35day-Retention",
              plan("Daily-35day-Retention", DAILY)),
          template("Daily-Monthly-1yr-Retention", DAILY, monthly(30L, YEAR)),
          template("Daily-Weekly-Monthly-5yr-Retention", DAILY, WEEKLY, monthly(90L, 5 * YEAR)),
          template("Daily-Weekly-Monthly-7yr-Retention", DAILY, WEEKLY, monthly(90L, 7 * YEAR)));

  /** Returns all templates. */
  public static List<PlanTemplate> all() {
    return ALL;
  }

  private static PlanTemplate template(String name, BackupRule... rules) {
    String id = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    return new PlanTemplate(id, name, plan(name, rules));
  }

  private static BackupPlan plan(String name, BackupRule... rules) {
    return BackupPlan.builder().backupPlanName(name).rules(Arrays.asList(rules)).build();
  }

  private static BackupRule monthly(long coldAfter, long deleteAfter) {
    return rule("MonthlyBackups", "cron(0 5 1 * ? *)", coldAfter, deleteAfter);
  }

  private static BackupRule rule(
      String name, String schedule, @Nullable Long coldAfter, long deleteAfter) {
    return BackupRule.builder()
        .ruleName(name)
        .scheduleExpression(schedule)
        .startWindowMinutes(480L)
        .lifecycle(
            Lifecycle.builder()
                .moveToColdStorageAfterDays(coldAfter)
                .deleteAfterDays(deleteAfter)
                .build())
        .build();
  }
}
