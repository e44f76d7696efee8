package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.read.ItemPage;
import io.dynamobackup.engine.read.PageCapacity;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Returns the items of a table or index, page by page. */
final class Scan implements Operation<ScanRequest, ScanResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;

  Scan(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public ScanResponse execute(ScanRequest request) {
    ExpressionParameters parameters = parameters(request).compatible().legacyReads();
    Map<String, AttributeValue> start =
        request.hasExclusiveStartKey() ? CanonicalItem.of(request.exclusiveStartKey()) : null;
    ScanSegment segment = ScanSegment.of(request);
    Expressions bound = parameters.bind(expressions);
    SelectedAttributes selected = new SelectedAttributes(request.select(), bound.projection());
    selected.check(request.indexName());
    ItemSource source = source(request, selected);
    ItemKey after = start == null ? null : source.startKey(start);
    ItemPage page = ItemPage.read(source, segment.rows(source.rows(), after), request.limit());
    List<Map<String, AttributeValue>> found = page.found(source, bound.filter());
    return ScanResponse.builder()
        .items(selected.shown(source, found))
        .count(found.size())
        .scannedCount(page.items().size())
        .lastEvaluatedKey(page.last())
        .consumedCapacity(
            new PageCapacity(request.tableName(), request.returnConsumedCapacity())
                .shown(source, selected.areFetched(source), page, isConsistent(request)))
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

  private ItemSource source(ScanRequest request, SelectedAttributes selected) {
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    ItemSource source = ItemSource.of(table, request.indexName(), now);
    if (isConsistent(request) && source.isGlobalIndex()) {
      throw Errors.validation("Consistent reads are not supported on global secondary indexes");
    }
    selected.check(source);
    return source;
  }

  private static boolean isConsistent(ScanRequest request) {
    return Boolean.TRUE.equals(request.consistentRead());
  }
}
