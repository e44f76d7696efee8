package io.dynamobackup.engine.operation.transaction;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.RequestTokens;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Several items, read or written together or not at all. */
@API(status = Status.INTERNAL)
public final class TransactionOperations implements OperationProvider {
  private static final Set<String> NAMES = Set.of("TransactWriteItems", "TransactGetItems");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Tables tables = services.tables();
    ExpressionCache expressions = new ExpressionCache();
    RequestTokens tokens = services.states().of(RequestTokens.class, RequestTokens::new);
    return List.of(
        bind(
            TransactWriteItemsRequest::builder,
            new TransactWriteItems(tables, services.clock(), expressions, tokens)),
        bind(
            TransactGetItemsRequest::builder,
            new TransactGetItems(tables, services.clock(), expressions)));
  }
}
