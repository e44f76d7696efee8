package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.Occurrence;
import io.dynamobackup.engine.plan.Plan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan was created, changed or deleted.
 *
 * @param timeName what the event calls the time
 */
record PlanOccurrence(Plan plan, String state, String timeName, Instant at) implements Occurrence {

  @Override
  public EventText event() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("backupPlanId", plan.id());
    detail.put("versionId", plan.current().id());
    detail.put(timeName, at.toString());
    detail.put("state", state);
    return new EventText("Backup Plan State Change", List.of(plan.arn()), detail);
  }
}
