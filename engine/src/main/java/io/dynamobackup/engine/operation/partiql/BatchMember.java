package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.ParsedStatement;
import io.dynamobackup.engine.partiql.StatementCache;
import io.dynamobackup.engine.write.CheckedWrite;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * A statement of a batch.
 *
 * @param parsed null if it is not well-formed
 * @param malformed the error then
 */
record BatchMember(
    BatchStatementRequest request,
    @Nullable ParsedStatement parsed,
    @Nullable DynamoDbException malformed) {

  static BatchMember of(BatchStatementRequest request, StatementCache statements) {
    try {
      return new BatchMember(request, statements.parsed(request.statement()), null);
    } catch (DynamoDbException e) {
      return new BatchMember(request, null, e);
    }
  }

  boolean reads() {
    return parsed != null && parsed.reads();
  }

  boolean writes() {
    return parsed != null && !parsed.reads();
  }

  /** Carries it out; what is wrong with it is part of the outcome. */
  BatchOutcome execute(
      Tables tables, EventualReads reads, @Nullable ReturnConsumedCapacity wanted, Instant now) {
    BatchStatementResponse.Builder response = BatchStatementResponse.builder();
    try {
      if (parsed == null) {
        throw malformed == null ? new IllegalStateException("neither parsed nor not") : malformed;
      }
      response.tableName(parsed.tableName());
      BoundStatement statement = parsed.bind(request.parameters());
      if (statement instanceof BoundStatement.Exists) {
        throw ExecuteStatement.outsideTransaction();
      }
      Table table = tables.forItems(statement.tableName(), now);
      return statement instanceof BoundStatement.Select select
          ? read(response, select, table, reads, wanted, now)
          : write(response, statement, table, wanted, now);
    } catch (DynamoDbException e) {
      return new BatchOutcome(response.error(StatementError.of(e)).build(), null);
    }
  }

  private BatchOutcome read(
      BatchStatementResponse.Builder response,
      BoundStatement.Select select,
      Table table,
      EventualReads reads,
      @Nullable ReturnConsumedCapacity wanted,
      Instant now) {
    String index = select.target().indexName();
    Selection.requireSimpleKey(index == null ? null : table.index(index, now));
    if (!SingleItem.isNamed(select, table)) {
      throw Errors.validation(
          "Select statements within BatchExecuteStatement must specify the primary key in the where"
              + " clause.");
    }
    Selection selection =
        Selection.of(select, table, reads, Boolean.TRUE.equals(request.consistentRead()), now);
    SelectedPage page = selection.read(null, null, wanted);
    if (!page.items().isEmpty()) {
      response.item(page.items().get(0));
    }
    return new BatchOutcome(response.build(), page.consumed());
  }

  private BatchOutcome write(
      BatchStatementResponse.Builder response,
      BoundStatement statement,
      Table table,
      @Nullable ReturnConsumedCapacity wanted,
      Instant now) {
    StatementWrite asked =
        StatementWrite.of(statement, table.key(), request.returnValuesOnConditionCheckFailure());
    CheckedWrite write = asked.whole(table.key()).in(table, now).admit();
    write.apply(now);
    return new BatchOutcome(
        response.item(write.image(asked.returning())).build(),
        write.consumed(statement.tableName(), wanted, now));
  }
}
