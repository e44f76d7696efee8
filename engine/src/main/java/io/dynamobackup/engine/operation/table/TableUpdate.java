package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableChange;
import io.dynamobackup.engine.catalog.TableDescriptions;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.TableQuota;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** One UpdateTable under way: what is asked for, of which table, and when. */
record TableUpdate(
    Tables tables, Table table, UpdateTableRequest request, Timings timings, Instant now) {

  TableBusy busy() {
    return new TableBusy(table, now);
  }

  CreateTableRequest definition() {
    return table.definition();
  }

  /** Checks that one more table of the account may be UPDATING. */
  void checkQuota() {
    new TableQuota(tables).checkChange(table, now);
  }

  /** Returns when a change that starts now is done. */
  Instant doneAt() {
    return now.plus(timings.of(Timing.UPDATE_TABLE));
  }

  /** Returns the table's description as it is before a change, but UPDATING. */
  TableDescription updating() {
    return TableDescriptions.of(table, TableStatus.UPDATING, now);
  }

  /** Returns the table's description as it is. */
  TableDescription unchanged() {
    return TableDescriptions.of(table, table.status(now), now);
  }

  void redefine(Consumer<CreateTableRequest.Builder> change) {
    CreateTableRequest.Builder definition = table.definition().toBuilder();
    change.accept(definition);
    tables.redefine(table, definition.build());
    table.history().redefined(now);
  }

  /** Changes the definition; the table is UPDATING until that is done. */
  void redefine(TableChange kind, Consumer<CreateTableRequest.Builder> change) {
    tables.changing(table, kind, doneAt());
    tables.updatingUntil(table, doneAt());
    redefine(change);
  }
}
