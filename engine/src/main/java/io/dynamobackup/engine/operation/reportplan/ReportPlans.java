package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.operation.FeatureState;
import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.DeployedByName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report plans of one account in one Region. */
final class ReportPlans implements FeatureState {
  private static final int QUOTA = 20;

  private DeployedByName<StoredReportPlan> plans = DeployedByName.none();

  @Nullable StoredReportPlan find(String name, Instant now) {
    return plans.find(name, now);
  }

  /** Returns the plan of that name; throws when there is none. */
  StoredReportPlan get(String name, Instant now) {
    StoredReportPlan plan = find(name, now);
    if (plan == null) {
      throw BackupErrors.notFound("Report plan %s not found".formatted(name));
    }
    return plan;
  }

  List<StoredReportPlan> all(Instant now) {
    return plans.all(now);
  }

  void requireRoom(Instant now) {
    if (all(now).size() >= QUOTA) {
      throw BackupErrors.limitExceeded(
          "The limit of %d report plans per Region is exceeded".formatted(QUOTA));
    }
  }

  /** Puts a plan in place of the one of its name, if any, as a request of that token wants it. */
  void put(StoredReportPlan plan, @Nullable String token) {
    plans = plans.with(plan, token);
  }

  boolean isRepeated(@Nullable String token, String name) {
    return plans.isRepeated(token, name);
  }

  @Override
  public ReportPlans fork() {
    ReportPlans fork = new ReportPlans();
    fork.plans = plans;
    return fork;
  }
}
