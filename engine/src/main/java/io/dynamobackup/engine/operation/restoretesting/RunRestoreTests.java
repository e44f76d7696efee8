package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/**
 * Runs a restore testing plan that is due.
 *
 * @param version of the plan that was to run then
 */
record RunRestoreTests(String arn, String plan, int version) implements Chore {

  /** Returns true if a plan is still as it was when this was scheduled. */
  boolean isOf(TestingPlan other) {
    return other.arn().equals(arn) && other.version() == version;
  }

  @Override
  public void carryOut(EngineServices services, Instant due) {
    RestoreTests.of(services).run(this, due);
  }
}
