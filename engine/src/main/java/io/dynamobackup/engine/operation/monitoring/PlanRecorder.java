package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.plan.Plan;
import io.dynamobackup.engine.plan.PlanListener;
import org.jspecify.annotations.Nullable;

/** Records what becomes of backup plans; that one has run is told by its jobs. */
record PlanRecorder(MonitoringLog log) implements PlanListener {

  @Override
  public void changed(@Nullable Plan before, Plan plan) {
    if (plan.deletedAt() != null) {
      log.add(new PlanOccurrence(plan, "DELETED", "deletionDate", plan.deletedAt()));
    } else if (before == null) {
      log.add(new PlanOccurrence(plan, "CREATED", "creationDate", plan.createdAt()));
    } else if (!before.current().id().equals(plan.current().id())) {
      log.add(new PlanOccurrence(plan, "MODIFIED", "modifiedAt", plan.current().createdAt()));
    }
  }
}
