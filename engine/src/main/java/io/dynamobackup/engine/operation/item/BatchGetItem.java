package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.operation.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Returns the items that some keys of some tables stand for. */
final class BatchGetItem implements Operation<BatchGetItemRequest, BatchGetItemResponse> {
  private static final int MAX_KEYS = 100;

  private final Tables tables;
  private final InstantSource clock;
  private final EventualReads reads;
  private final ExpressionCache expressions;
  private final Wording wording = Wording.of(name());

  BatchGetItem(
      Tables tables, InstantSource clock, EventualReads reads, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.reads = reads;
    this.expressions = expressions;
  }

  /** What one table lacks, or a key that does not fit it, fails the whole batch. */
  @Override
  public BatchGetItemResponse execute(BatchGetItemRequest request) {
    List<BatchedKeys> batch = wording.tell(() -> batch(request));
    Instant now = clock.instant();
    List<Table> read = batch.stream().map(k -> tables.forItems(k.tableName(), now)).toList();
    ReplySize reply = new ReplySize();
    List<BatchedReads> answers = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      BatchedReads ofTable = new BatchedReads(batch.get(i));
      ofTable.read(read.get(i), reads, now, reply);
      answers.add(ofTable);
    }
    requireAny(answers);
    return BatchGetItemResponse.builder()
        .responses(found(answers))
        .unprocessedKeys(unprocessed(answers))
        .consumedCapacity(consumed(request, answers))
        .build();
  }

  private List<BatchedKeys> batch(BatchGetItemRequest request) {
    List<BatchedKeys> batch = new ArrayList<>();
    if (request.requestItems().isEmpty()) {
      throw Errors.validation(
          "1 validation error detected: Value at 'RequestItems' failed to satisfy constraint:"
              + " Member must have length greater than or equal to 1");
    }
    requireOneStyle(request.requestItems().values());
    request
        .requestItems()
        .forEach((table, asked) -> batch.add(BatchedKeys.of(table, asked, expressions)));
    if (batch.stream().mapToInt(keys -> keys.keys().size()).sum() > MAX_KEYS) {
      throw Errors.validation("Too many items requested for the BatchGetItem call");
    }
    return batch;
  }

  /** All tables are asked in the same way, with expressions or as it was before them. */
  private static void requireOneStyle(Collection<KeysAndAttributes> batch) {
    if (batch.stream().anyMatch(asked -> asked.projectionExpression() != null)
        && batch.stream().anyMatch(KeysAndAttributes::hasAttributesToGet)) {
      throw Errors.validation(
          "Can not use both expression and non-expression parameters in the same request:"
              + " Non-expression parameters: {AttributesToGet} Expression parameters:"
              + " {ProjectionExpression}");
    }
  }

  /** A batch of which nothing could be read for want of units fails. */
  private static void requireAny(List<BatchedReads> reads) {
    if (reads.stream().anyMatch(ofTable -> ofTable.processed() > 0)) {
      return;
    }
    for (BatchedReads ofTable : reads) {
      DynamoDbException shortage = ofTable.shortage();
      if (shortage != null) {
        throw shortage;
      }
    }
  }

  private static Map<String, List<Map<String, AttributeValue>>> found(List<BatchedReads> reads) {
    Map<String, List<Map<String, AttributeValue>>> found = new LinkedHashMap<>();
    reads.forEach(ofTable -> found.put(ofTable.tableName(), ofTable.found()));
    return found;
  }

  private static Map<String, KeysAndAttributes> unprocessed(List<BatchedReads> reads) {
    Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
    for (BatchedReads ofTable : reads) {
      KeysAndAttributes rest = ofTable.unprocessed();
      if (rest != null) {
        unprocessed.put(ofTable.tableName(), rest);
      }
    }
    return unprocessed;
  }

  private static @Nullable List<ConsumedCapacity> consumed(
      BatchGetItemRequest request, List<BatchedReads> reads) {
    if (!ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    List<ConsumedCapacity> consumed = new ArrayList<>();
    reads.forEach(
        ofTable -> consumed.add(ofTable.consumed().shown(request.returnConsumedCapacity())));
    return consumed;
  }
}
