package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.plan.Schedule;
import io.dynamobackup.engine.vault.BackupErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForCreate;
import software.amazon.awssdk.services.backup.model.RestoreTestingPlanForUpdate;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointSelection;
import software.amazon.awssdk.services.backup.model.RestoreTestingRecoveryPointType;

/** What a restore testing plan may say (API Reference, "RestoreTestingPlanForCreate"). */
final class TestingPlanRules {
  static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_]{1,50}");
  static final int MOST_HOURS = 168;

  private static final String UTC = "Etc/UTC";
  private static final int START_WINDOW_HOURS = 24;
  private static final int SELECTION_WINDOW_DAYS = 30;
  private static final int MOST_DAYS = 365;
  private static final int MOST_VAULTS = 30;

  private TestingPlanRules() {}

  static TestingPlan.Document read(RestoreTestingPlanForCreate plan) {
    requireName("RestoreTestingPlanName", plan.restoreTestingPlanName());
    return document(
        plan.recoveryPointSelection(),
        plan.scheduleExpression(),
        plan.scheduleExpressionTimezone() == null ? UTC : plan.scheduleExpressionTimezone(),
        plan.startWindowHours() == null ? START_WINDOW_HOURS : plan.startWindowHours());
  }

  /** Reads an update; what it leaves out stays. */
  static TestingPlan.Document read(
      RestoreTestingPlanForUpdate change, TestingPlan.Document before) {
    return document(
        change.recoveryPointSelection() == null ? before.points() : change.recoveryPointSelection(),
        change.scheduleExpression() == null ? before.schedule() : change.scheduleExpression(),
        change.scheduleExpressionTimezone() == null
            ? before.zone()
            : change.scheduleExpressionTimezone(),
        change.startWindowHours() == null ? before.startWindowHours() : change.startWindowHours());
  }

  private static TestingPlan.Document document(
      RestoreTestingRecoveryPointSelection points, String schedule, String zone, int startWindow) {
    Schedule times = Schedule.requested(schedule, zone);
    requireWithin("StartWindowHours", startWindow, 1, MOST_HOURS);
    return new TestingPlan.Document(checked(points), schedule, zone, times, startWindow);
  }

  private static RestoreTestingRecoveryPointSelection checked(
      RestoreTestingRecoveryPointSelection points) {
    if (points.algorithm() == null) {
      throw BackupErrors.missingParameter("RecoveryPointSelection must have an Algorithm");
    }
    if (points.includeVaults().isEmpty()) {
      throw BackupErrors.missingParameter("RecoveryPointSelection must have IncludeVaults");
    }
    if (!points.recoveryPointTypes().contains(RestoreTestingRecoveryPointType.SNAPSHOT)
        && !points.recoveryPointTypes().contains(RestoreTestingRecoveryPointType.CONTINUOUS)) {
      throw BackupErrors.missingParameter("RecoveryPointSelection must have RecoveryPointTypes");
    }
    requireWithin("IncludeVaults", points.includeVaults().size(), 1, MOST_VAULTS);
    requireWithin("ExcludeVaults", points.excludeVaults().size(), 0, MOST_VAULTS);
    int days = or(points.selectionWindowDays(), SELECTION_WINDOW_DAYS);
    requireWithin("SelectionWindowDays", days, 1, MOST_DAYS);
    return points.toBuilder().selectionWindowDays(days).build();
  }

  static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  static void requireName(String member, String name) {
    if (!NAME.matcher(name).matches()) {
      throw BackupErrors.invalidParameter(
          "%s (%s) must be 1 to 50 letters, digits or underscores".formatted(member, name));
    }
  }

  static void requireWithin(String member, int value, int least, int most) {
    if (value < least || value > most) {
      throw BackupErrors.invalidParameter(
          "%s (%d) must be between %d and %d".formatted(member, value, least, most));
    }
  }
}
