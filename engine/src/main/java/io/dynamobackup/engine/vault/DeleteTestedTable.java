package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableIdentity;
import io.dynamobackup.engine.operation.Chore;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Timing;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Deletes a table that was restored for a test, unless somebody else did, or protects it. That is
 * when the validation window is over, or the test itself, whichever comes first (API Reference,
 * "RestoreTestingSelectionForCreate").
 *
 * @param job the restore job that made it
 */
@API(status = Status.INTERNAL)
public record DeleteTestedTable(String job) implements Chore {

  @Override
  public void carryOut(EngineServices services, Instant due) {
    RestoreJobs jobs = services.states().of(RestoreJobs.class, RestoreJobs::new);
    RestoreJob made = jobs.get(job);
    if (made.deletion() == null && made.running() != null) {
      jobs.put(made.deleted(delete(made.running().table(), services, due)));
    }
  }

  /** One of the same name that somebody made since is left alone. */
  private static RestoreDeletion delete(
      TableIdentity restored, EngineServices services, Instant due) {
    Table table = services.tables().find(restored.name(), due);
    if (table == null || !table.identity().equals(restored)) {
      return new RestoreDeletion(null, due);
    }
    if (table.definition().deletionProtectionEnabled()) {
      return new RestoreDeletion(
          "Table %s is protected against deletion".formatted(restored.arn()), due);
    }
    if (table.status(due) != TableStatus.ACTIVE) {
      return new RestoreDeletion(
          "Table %s is %s".formatted(restored.arn(), table.status(due)), due);
    }
    Instant goneAt = due.plus(services.timings().of(Timing.DELETE_TABLE));
    services.tables().delete(table, due, goneAt);
    return new RestoreDeletion(null, goneAt);
  }
}
