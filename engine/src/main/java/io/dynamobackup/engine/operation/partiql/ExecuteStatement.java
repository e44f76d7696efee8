package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.StatementCache;
import io.dynamobackup.engine.write.CheckedWrite;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** Reads items, or writes one, as a statement says. */
final class ExecuteStatement
    implements Operation<ExecuteStatementRequest, ExecuteStatementResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final EventualReads reads;
  private final StatementCache statements;

  ExecuteStatement(
      Tables tables, InstantSource clock, EventualReads reads, StatementCache statements) {
    this.tables = tables;
    this.clock = clock;
    this.reads = reads;
    this.statements = statements;
  }

  @Override
  public ExecuteStatementResponse execute(ExecuteStatementRequest request) {
    BoundStatement statement = statements.parsed(request.statement()).bind(request.parameters());
    if (statement instanceof BoundStatement.Exists) {
      throw outsideTransaction();
    }
    Instant now = clock.instant();
    Table table = tables.forItems(statement.tableName(), now);
    return statement instanceof BoundStatement.Select select
        ? select(request, select, table, now)
        : write(request, statement, table, now);
  }

  static RuntimeException outsideTransaction() {
    return Errors.validation("EXISTS can only be used in ExecuteTransaction write requests.");
  }

  private ExecuteStatementResponse select(
      ExecuteStatementRequest request, BoundStatement.Select select, Table table, Instant now) {
    NextToken tokens = NextToken.of(request.statement(), request.parameters());
    Selection selection =
        Selection.of(select, table, reads, Boolean.TRUE.equals(request.consistentRead()), now);
    SelectedPage page =
        selection.read(
            tokens.read(request.nextToken()), request.limit(), request.returnConsumedCapacity());
    return ExecuteStatementResponse.builder()
        .items(page.items())
        .nextToken(tokens.after(page.last()))
        .lastEvaluatedKey(page.last())
        .consumedCapacity(page.consumed())
        .build();
  }

  private static ExecuteStatementResponse write(
      ExecuteStatementRequest request, BoundStatement statement, Table table, Instant now) {
    if (request.nextToken() != null) {
      throw NextToken.mismatch();
    }
    StatementWrite asked =
        StatementWrite.of(statement, table.key(), request.returnValuesOnConditionCheckFailure());
    CheckedWrite write = asked.whole(table.key()).in(table, now).admit();
    write.apply(now);
    Map<String, AttributeValue> image = write.image(asked.returning());
    return ExecuteStatementResponse.builder()
        .items(image == null ? List.of() : List.of(image))
        .consumedCapacity(
            write.consumed(statement.tableName(), request.returnConsumedCapacity(), now))
        .build();
  }
}
