package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.partiql.StatementCache;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Carries out statements one after the other; one that fails does not stop the others. */
final class BatchExecuteStatement
    implements Operation<BatchExecuteStatementRequest, BatchExecuteStatementResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final EventualReads reads;
  private final StatementCache statements;

  BatchExecuteStatement(
      Tables tables, InstantSource clock, EventualReads reads, StatementCache statements) {
    this.tables = tables;
    this.clock = clock;
    this.reads = reads;
    this.statements = statements;
  }

  @Override
  public BatchExecuteStatementResponse execute(BatchExecuteStatementRequest request) {
    Instant now = clock.instant();
    List<BatchMember> members =
        request.statements().stream().map(each -> BatchMember.of(each, statements)).toList();
    requireOneKind(members);
    List<BatchStatementResponse> responses = new ArrayList<>();
    List<ConsumedCapacity> consumed = new ArrayList<>();
    for (BatchMember member : members) {
      BatchOutcome outcome = member.execute(tables, reads, request.returnConsumedCapacity(), now);
      responses.add(outcome.response());
      if (outcome.consumed() != null) {
        consumed.add(outcome.consumed());
      }
    }
    return BatchExecuteStatementResponse.builder()
        .responses(responses)
        .consumedCapacity(noneIfEmpty(consumed))
        .build();
  }

  private static void requireOneKind(List<BatchMember> members) {
    boolean reads = members.stream().anyMatch(BatchMember::reads);
    boolean writes = members.stream().anyMatch(BatchMember::writes);
    if (reads && writes) {
      throw Errors.validation(
          "Read and write requests together in the same batch is not supported.");
    }
  }

  private static @Nullable List<ConsumedCapacity> noneIfEmpty(List<ConsumedCapacity> consumed) {
    return consumed.isEmpty() ? null : consumed;
  }
}
