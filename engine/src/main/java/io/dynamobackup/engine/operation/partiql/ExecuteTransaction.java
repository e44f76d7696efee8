package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedByTable;
import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.operation.RequestTokens;
import io.dynamobackup.engine.partiql.ParsedStatement;
import io.dynamobackup.engine.partiql.StatementCache;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.TransactionPayload;
import io.dynamobackup.engine.write.WriteSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;

/** Carries out statements, all of them or none: all read an item each, or all write one. */
final class ExecuteTransaction
    implements Operation<ExecuteTransactionRequest, ExecuteTransactionResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final StatementCache cache;
  private final RequestTokens tokens;

  ExecuteTransaction(
      Tables tables, InstantSource clock, StatementCache cache, RequestTokens tokens) {
    this.tables = tables;
    this.clock = clock;
    this.cache = cache;
    this.tokens = tokens;
  }

  @Override
  public ExecuteTransactionResponse execute(ExecuteTransactionRequest request) {
    List<ParsedStatement> parsed = parsed(request.transactStatements());
    boolean reads = requireOneKind(parsed);
    List<TransactStatement> statements = bound(request.transactStatements(), parsed);
    Instant now = clock.instant();
    return reads ? read(request, statements, now) : write(request, statements, now);
  }

  private List<ParsedStatement> parsed(List<ParameterizedStatement> requests) {
    List<ParsedStatement> parsed = new ArrayList<>();
    for (ParameterizedStatement each : requests) {
      parsed.add(TransactStatement.at(parsed.size(), () -> cache.parsed(each.statement())));
    }
    return parsed;
  }

  /** Returns true if all statements read. */
  private static boolean requireOneKind(List<ParsedStatement> statements) {
    boolean reads = statements.get(0).reads();
    if (statements.stream().anyMatch(statement -> statement.reads() != reads)) {
      throw Errors.validation(
          "ExecuteTransaction API does not support both read and write operations in the same"
              + " request.");
    }
    return reads;
  }

  /** Errors about values of parameters do not tell which statement they are of. */
  private static List<TransactStatement> bound(
      List<ParameterizedStatement> requests, List<ParsedStatement> parsed) {
    requests.forEach(request -> ParsedStatement.check(request.parameters()));
    List<TransactStatement> bound = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      bound.add(TransactStatement.of(i, requests.get(i), parsed.get(i)));
    }
    return bound;
  }

  private ExecuteTransactionResponse read(
      ExecuteTransactionRequest request, List<TransactStatement> statements, Instant now) {
    List<CheckedWrite> found =
        PlacedStatements.of(statements, tables, now).check(Kind.TRANSACTION_READ);
    List<ItemResponse> responses = new ArrayList<>();
    ConsumedByTable consumed = new ConsumedByTable(Kind.TRANSACTION_READ);
    long bytes = 0;
    for (int i = 0; i < statements.size(); i++) {
      Map<String, AttributeValue> item = found.get(i).before();
      responses.add(statements.get(i).shown(item));
      consumed.of(statements.get(i).tableName()).add(CapacityUnits.read(item, true));
      bytes += CapacityUnits.bytes(item);
    }
    TransactionPayload.requireSmall(bytes);
    return ExecuteTransactionResponse.builder()
        .responses(responses)
        .consumedCapacity(consumed.shown(request.returnConsumedCapacity()))
        .build();
  }

  private ExecuteTransactionResponse write(
      ExecuteTransactionRequest request, List<TransactStatement> statements, Instant now) {
    TransactionPayload.requireSmall(
        statements.stream().mapToLong(TransactStatement::payload).sum());
    boolean repeated = tokens.isRepeated(request.clientRequestToken(), request, now);
    PlacedStatements placed = PlacedStatements.of(statements, tables, now);
    ExecuteTransactionResponse.Builder response =
        ExecuteTransactionResponse.builder().responses(List.of());
    if (repeated) {
      return response
          .consumedCapacity(placed.consumedAgain().shown(request.returnConsumedCapacity()))
          .build();
    }
    WriteSet writes = placed.writes();
    writes.apply(now);
    tokens.completed(request.clientRequestToken(), request, now);
    return response
        .consumedCapacity(
            writes.consumed(request.returnConsumedCapacity(), Kind.TRANSACTION_WRITE, now))
        .build();
  }
}
