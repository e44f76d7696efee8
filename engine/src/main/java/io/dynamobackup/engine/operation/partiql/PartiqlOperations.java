package io.dynamobackup.engine.operation.partiql;

import static io.dynamobackup.engine.operation.BoundOperation.bind;

import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.OperationProvider;
import io.dynamobackup.engine.operation.RequestTokens;
import io.dynamobackup.engine.partiql.StatementCache;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;

/** PartiQL statements, singly, in batches and in transactions. */
@API(status = Status.INTERNAL)
public final class PartiqlOperations implements OperationProvider {
  private static final Set<String> NAMES =
      Set.of("ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction");

  @Override
  public boolean mayHave(String operation) {
    return NAMES.contains(operation);
  }

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Tables tables = services.tables();
    InstantSource clock = services.clock();
    EventualReads reads = new EventualReads(services);
    StatementCache statements = new StatementCache();
    RequestTokens tokens = services.states().of(RequestTokens.class, RequestTokens::new);
    return List.of(
        bind(
            ExecuteStatementRequest::builder,
            new ExecuteStatement(tables, clock, reads, statements)),
        bind(
            BatchExecuteStatementRequest::builder,
            new BatchExecuteStatement(tables, clock, reads, statements)),
        bind(
            ExecuteTransactionRequest::builder,
            new ExecuteTransaction(tables, clock, statements, tokens)));
  }
}
