package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedByTable;
import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Cancellation;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.Transaction;
import io.dynamobackup.engine.write.WriteSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The statements of a transaction, each in its table. */
final class PlacedStatements {
  private final List<TransactStatement> statements;
  private final List<ItemWrite> asked;
  private final List<Table> tables;
  private final Transaction transaction;
  private final Instant now;

  private PlacedStatements(
      List<TransactStatement> statements, List<ItemWrite> asked, List<Table> tables, Instant now) {
    this.statements = statements;
    this.asked = asked;
    this.tables = tables;
    this.now = now;
    this.transaction = Transaction.place(asked, tables, now);
  }

  /** Finds the tables; one that is not there has the transaction cancelled. */
  static PlacedStatements of(List<TransactStatement> statements, Tables tables, Instant now) {
    List<ItemWrite> asked = new ArrayList<>();
    List<Table> found = new ArrayList<>();
    Cancellation cancellation = new Cancellation(statements.size());
    for (TransactStatement statement : statements) {
      try {
        Table table = tables.forItems(statement.tableName(), now);
        asked.add(statement.on(table));
        found.add(table);
      } catch (ResourceNotFoundException e) {
        cancellation.add(statement.position(), e);
      }
    }
    cancellation.throwIfCancelled();
    return new PlacedStatements(statements, asked, found, now);
  }

  /** Checks them against the items that are there. */
  List<CheckedWrite> check(Kind kind) {
    return transaction.check(kind, now);
  }

  /** Returns them as writes that nothing stands against. */
  WriteSet writes() {
    List<CheckedWrite> checked = check(Kind.TRANSACTION_WRITE);
    WriteSet writes = new WriteSet();
    for (int i = 0; i < checked.size(); i++) {
      writes.add(statements.get(i).tableName(), checked.get(i));
    }
    return writes;
  }

  /** Returns what it consumes that they were carried out before: AWS reads the items. */
  ConsumedByTable consumedAgain() {
    ConsumedByTable consumed = new ConsumedByTable(Kind.TRANSACTION_READ);
    for (int i = 0; i < asked.size(); i++) {
      Table table = tables.get(i);
      consumed
          .of(statements.get(i).tableName())
          .add(CapacityUnits.read(table.items().get(asked.get(i).edit().keyIn(table, now)), true));
    }
    return consumed;
  }
}
