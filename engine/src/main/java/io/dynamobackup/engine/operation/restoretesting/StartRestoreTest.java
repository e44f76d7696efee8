package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import java.time.Instant;

/**
 * Starts a restore test in its start window.
 *
 * @param arn of the plan that was due
 * @param plan its name
 * @param selection the name of the one that selected the resource
 * @param resource the ARN of what a recovery point of is restored
 */
record StartRestoreTest(String arn, String plan, String selection, String resource)
    implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    RestoreTests.of(services).start(this, due);
  }
}
