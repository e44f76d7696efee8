package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Returns the items of a table or index, page by page. */
final class Scan implements Operation<ScanRequest, ScanResponse> {
  private final Tables tables;
  private final InstantSource clock;

  Scan(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public ScanResponse execute(ScanRequest request) {
    refuseUnmodelled(request);
    Map<String, AttributeValue> start =
        request.hasExclusiveStartKey() ? CanonicalItem.of(request.exclusiveStartKey()) : null;
    ScanSegment segment = ScanSegment.of(request);
    SelectedAttributes selected = new SelectedAttributes(request.select());
    selected.check(request.indexName());
    ItemSource source = source(request, selected);
    ItemKey after = start == null ? null : source.startKey(start);
    ItemPage page = ItemPage.read(source, segment.rows(source.rows(), after), request.limit());
    List<Map<String, AttributeValue>> found = page.items();
    return ScanResponse.builder()
        .items(selected.shown(source, found))
        .count(found.size())
        .scannedCount(page.items().size())
        .lastEvaluatedKey(page.last())
        .consumedCapacity(consumed(request, source, selected, page))
        .build();
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

  /** Items that are fetched from the table, as an index does not hold all of them, cost more. */
  private static @Nullable ConsumedCapacity consumed(
      ScanRequest request, ItemSource source, SelectedAttributes selected, ItemPage page) {
    if (!ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    boolean consistent = isConsistent(request);
    double read = CapacityUnits.read(page.bytes(), consistent);
    ConsumedUnits consumed = new ConsumedUnits(request.tableName());
    SecondaryIndex index = source.index();
    if (index == null) {
      consumed.add(read);
    } else {
      consumed.add(index, read);
    }
    if (selected.areFetched(source)) {
      page.items().forEach(item -> consumed.add(CapacityUnits.read(item, consistent)));
    }
    return consumed.shown(request.returnConsumedCapacity());
  }

  private static void refuseUnmodelled(ScanRequest request) {
    Unmodelled.refuse("FilterExpression", request.filterExpression() != null);
    Unmodelled.refuse("ProjectionExpression", request.projectionExpression() != null);
    Unmodelled.refuse("ExpressionAttributeNames", request.hasExpressionAttributeNames());
    Unmodelled.refuse("ExpressionAttributeValues", request.hasExpressionAttributeValues());
    Unmodelled.refuse("AttributesToGet", request.hasAttributesToGet());
    Unmodelled.refuse("ScanFilter", request.hasScanFilter());
    Unmodelled.refuse("ConditionalOperator", request.conditionalOperator() != null);
  }
}
