package io.dynamobackup.engine.operation.restoretesting;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Deletes a table that was restored for a test, unless somebody else did, or protects it. */
record DeleteTestedTable(String tableArn) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    Table table = services.tables().find(tableArn.substring(tableArn.indexOf('/') + 1), due);
    if (table != null
        && table.status(due) == TableStatus.ACTIVE
        && !table.definition().deletionProtectionEnabled()) {
      services.tables().delete(table, due, due.plus(services.timings().of(Timing.DELETE_TABLE)));
    }
  }
}
