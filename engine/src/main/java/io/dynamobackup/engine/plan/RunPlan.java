package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/** Runs a plan, rules of which are due. */
record RunPlan(String planId) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    PlanRuns.of(services).run(planId, due);
  }
}
