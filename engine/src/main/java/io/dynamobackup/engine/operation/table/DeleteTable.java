package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableDescriptions;
import io.dynamobackup.engine.catalog.TableName;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.TableQuota;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Removes a table with its items; its backups stay. */
final class DeleteTable implements Operation<DeleteTableRequest, DeleteTableResponse> {
  private final Tables tables;
  private final Timings timings;
  private final InstantSource clock;

  DeleteTable(Tables tables, Timings timings, InstantSource clock) {
    this.tables = tables;
    this.timings = timings;
    this.clock = clock;
  }

  /** Deleting a table that is being deleted is no error (API Reference, "DeleteTable"). */
  @Override
  public DeleteTableResponse execute(DeleteTableRequest request) {
    Instant now = clock.instant();
    Table table = tables.named(TableName.required(request.tableName()), now);
    if (table.status(now) != TableStatus.DELETING) {
      checkDeletable(table, now);
      tables.delete(table, now, now.plus(timings.of(Timing.DELETE_TABLE)));
    }
    return DeleteTableResponse.builder()
        .tableDescription(TableDescriptions.ofDeleted(table, now))
        .build();
  }

  private void checkDeletable(Table table, Instant now) {
    TableInUse.checkCreated(table, now);
    if (table.definition().deletionProtectionEnabled()) {
      throw Errors.validation(
          "Resource cannot be deleted as it is currently protected against deletion. Disable"
              + " deletion protection first.");
    }
    new TableBusy(table, now).checkDelete();
    new TableQuota(tables).checkChange(table, now);
  }
}
