package io.dynamobackup.engine.operation.item;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Items by key, singly and in batches, queries and scans. */
@API(status = Status.INTERNAL)
public final class ItemOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of(
          "PutItem",
          "GetItem",
          "DeleteItem",
          "BatchGetItem",
          "BatchWriteItem",
          "UpdateItem",
          "Query",
          "Scan");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public void settle(EngineServices services) {
    EventualReads.remember(services);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Tables tables = services.tables();
    InstantSource clock = services.clock();
    ExpressionCache expressions = new ExpressionCache();
    EventualReads reads = new EventualReads(services);
    return List.of(
        bind(PutItemRequest::builder, new PutItem(tables, clock, expressions)),
        bind(GetItemRequest::builder, new GetItem(tables, clock, reads, expressions)),
        bind(DeleteItemRequest::builder, new DeleteItem(tables, clock, expressions)),
        bind(BatchGetItemRequest::builder, new BatchGetItem(tables, clock, reads, expressions)),
        bind(BatchWriteItemRequest::builder, new BatchWriteItem(tables, clock)),
        bind(UpdateItemRequest::builder, new UpdateItem(tables, clock, expressions)),
        bind(QueryRequest::builder, new Query(tables, clock, reads, expressions)),
        bind(ScanRequest::builder, new Scan(tables, clock, reads, expressions)));
  }
}
