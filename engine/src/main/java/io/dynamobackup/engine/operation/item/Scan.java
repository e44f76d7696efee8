package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.StartKey;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.read.ItemPage;
import io.dynamobackup.engine.read.PageCapacity;
import io.dynamobackup.engine.store.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Returns the items of a table or index, page by page. */
final class Scan implements Operation<ScanRequest, ScanResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final EventualReads reads;
  private final ExpressionCache expressions;

  Scan(Tables tables, InstantSource clock, EventualReads reads, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.reads = reads;
    this.expressions = expressions;
  }

  @Override
  public ScanResponse execute(ScanRequest request) {
    ExpressionParameters parameters = parameters(request).compatible().legacyReads();
    PageStart start =
        PageStart.of(request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null);
    ScanSegment segment = ScanSegment.of(request);
    Expressions bound = parameters.bind(expressions);
    SelectedAttributes selected = new SelectedAttributes(request.select(), bound.projection());
    selected.check(request.indexName(), "");
    Instant now = clock.instant();
    ItemSource source =
        new ReadSource(request.tableName(), request.indexName(), isConsistent(request))
            .in(tables, now);
    StartKey from = start.in(source);
    if (from != null) {
      from.requireIndexKeys();
    }
    selected.check(source);
    ItemSource seen = reads.scanned(source, isConsistent(request), now);
    Iterator<Row> rows = segment.rows(seen.rows(), from == null ? null : from.row());
    KeyNames keys = KeyNames.of(source.table(), now);
    selected.requireScalarKeys(keys);
    if (bound.filter() != null) {
      bound.filter().requireScalarKeys(keys.table(), keys.indexes());
    }
    boolean fetched = selected.areFetched(source);
    ItemPage page = ItemPage.read(source, rows, request.limit(), fetched);
    List<Map<String, AttributeValue>> found = page.found(source, bound.filter());
    return ScanResponse.builder()
        .items(selected.shown(source, found))
        .count(found.size())
        .scannedCount(page.items().size())
        .lastEvaluatedKey(page.last())
        .consumedCapacity(
            new PageCapacity(request.tableName(), request.returnConsumedCapacity())
                .charge(source, fetched, page, isConsistent(request), now))
        .build();
  }

  private static ExpressionParameters parameters(ScanRequest request) {
    return ExpressionParameters.create()
        .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
        .values(request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null)
        .filter(request.filterExpression())
        .projection(request.projectionExpression())
        .legacy(
            LegacyParameters.create()
                .attributesToGet(request.hasAttributesToGet() ? request.attributesToGet() : null)
                .scanFilter(request.hasScanFilter() ? request.scanFilter() : null)
                .conditionalOperator(request.conditionalOperator()));
  }

  private static boolean isConsistent(ScanRequest request) {
    return Boolean.TRUE.equals(request.consistentRead());
  }
}
