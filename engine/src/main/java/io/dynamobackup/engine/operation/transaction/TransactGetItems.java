package io.dynamobackup.engine.operation.transaction;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedByTable;
import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.Transaction;
import io.dynamobackup.engine.write.TransactionPayload;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Returns items by key, as they are at one moment. */
final class TransactGetItems
    implements Operation<TransactGetItemsRequest, TransactGetItemsResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;

  TransactGetItems(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public TransactGetItemsResponse execute(TransactGetItemsRequest request) {
    List<ReadAction> actions =
        request.transactItems().stream()
            .map(item -> ReadAction.of(item.get(), expressions))
            .toList();
    Instant now = clock.instant();
    List<Table> read =
        actions.stream().map(action -> tables.forItems(action.tableName(), now)).toList();
    List<CheckedWrite> found =
        Transaction.place(actions.stream().map(ReadAction::read).toList(), read, now)
            .check(Kind.TRANSACTION_READ, now);
    List<ItemResponse> responses = new ArrayList<>();
    ConsumedByTable consumed = new ConsumedByTable(Kind.TRANSACTION_READ);
    long bytes = 0;
    for (int i = 0; i < actions.size(); i++) {
      Map<String, AttributeValue> item = found.get(i).before();
      responses.add(actions.get(i).shown(item));
      consumed.of(actions.get(i).tableName()).add(CapacityUnits.read(item, true));
      bytes += CapacityUnits.bytes(item);
    }
    TransactionPayload.requireSmall(bytes);
    return TransactGetItemsResponse.builder()
        .responses(responses)
        .consumedCapacity(consumed.shown(request.returnConsumedCapacity()))
        .build();
  }
}
