package io.dynamobackup.engine.operation.transaction;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedByTable;
import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.RequestTokens;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.Transaction;
import io.dynamobackup.engine.write.TransactionPayload;
import io.dynamobackup.engine.write.WriteSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Puts, updates, deletes and checks items, all of them or none. */
final class TransactWriteItems
    implements Operation<TransactWriteItemsRequest, TransactWriteItemsResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;
  private final RequestTokens tokens;

  TransactWriteItems(
      Tables tables, InstantSource clock, ExpressionCache expressions, RequestTokens tokens) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
    this.tokens = tokens;
  }

  @Override
  public TransactWriteItemsResponse execute(TransactWriteItemsRequest request) {
    List<WriteAction> actions =
        request.transactItems().stream().map(item -> WriteAction.of(item, expressions)).toList();
    TransactionPayload.requireSmall(actions.stream().mapToLong(WriteAction::payload).sum());
    Instant now = clock.instant();
    if (tokens.isRepeated(request.clientRequestToken(), request, now)) {
      return repeated(request, actions, now);
    }
    WriteSet writes = checked(actions, now);
    writes.apply(now);
    tokens.completed(request.clientRequestToken(), request, now);
    return TransactWriteItemsResponse.builder()
        .consumedCapacity(
            writes.consumed(request.returnConsumedCapacity(), Kind.TRANSACTION_WRITE, now))
        .itemCollectionMetrics(writes.collections(request.returnItemCollectionMetrics(), now))
        .build();
  }

  private WriteSet checked(List<WriteAction> actions, Instant now) {
    List<Table> written =
        actions.stream().map(action -> tables.forItems(action.tableName(), now)).toList();
    List<CheckedWrite> checked =
        Transaction.place(actions.stream().map(WriteAction::write).toList(), written, now)
            .check(Kind.TRANSACTION_WRITE, now);
    WriteSet writes = new WriteSet();
    for (int i = 0; i < actions.size(); i++) {
      writes.add(actions.get(i).tableName(), checked.get(i));
    }
    return writes;
  }

  /** What was done before is not done again; AWS reads the items that were written. */
  private TransactWriteItemsResponse repeated(
      TransactWriteItemsRequest request, List<WriteAction> actions, Instant now) {
    ConsumedByTable consumed = new ConsumedByTable(Kind.TRANSACTION_READ);
    for (WriteAction action : actions) {
      Table table = tables.forItems(action.tableName(), now);
      consumed
          .of(action.tableName())
          .add(
              CapacityUnits.read(table.items().get(action.write().edit().keyIn(table, now)), true));
    }
    return TransactWriteItemsResponse.builder()
        .consumedCapacity(consumed.shown(request.returnConsumedCapacity()))
        .build();
  }
}
