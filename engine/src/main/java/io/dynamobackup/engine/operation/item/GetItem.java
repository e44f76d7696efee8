package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.Access;
import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.expression.ProjectionExpression;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Returns the item with a key, if there is one. */
final class GetItem implements Operation<GetItemRequest, GetItemResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final EventualReads reads;
  private final ExpressionCache expressions;
  private final Wording wording = Wording.of(name());

  GetItem(Tables tables, InstantSource clock, EventualReads reads, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.reads = reads;
    this.expressions = expressions;
  }

  @Override
  public GetItemResponse execute(GetItemRequest request) {
    Asked asked = wording.tell(() -> asked(request));
    ProjectionExpression projection = asked.projection();
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    ItemKey itemKey = table.keys().requested(asked.key());
    if (projection != null) {
      KeyNames keys = KeyNames.of(table, now);
      projection.requireScalarKeys(keys.table(), keys.indexes());
    }
    Map<String, AttributeValue> item = reads.item(table, itemKey, isConsistent(request), now);
    return GetItemResponse.builder()
        .item(shown(projection, item))
        .consumedCapacity(consumed(request, table, item, now))
        .build();
  }

  private Asked asked(GetItemRequest request) {
    ExpressionParameters parameters = parameters(request).compatible();
    Map<String, AttributeValue> key = CanonicalItem.of(request.key());
    return new Asked(key, parameters.bind(expressions).projection());
  }

  /** What a request asks for, right in itself. */
  private record Asked(
      Map<String, AttributeValue> key, @Nullable ProjectionExpression projection) {}

  private static ExpressionParameters parameters(GetItemRequest request) {
    return ExpressionParameters.create()
        .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
        .projection(request.projectionExpression())
        .legacy(
            LegacyParameters.create()
                .attributesToGet(request.hasAttributesToGet() ? request.attributesToGet() : null));
  }

  private static @Nullable Map<String, AttributeValue> shown(
      @Nullable ProjectionExpression projection, @Nullable Map<String, AttributeValue> item) {
    return projection == null || item == null ? item : projection.apply(item);
  }

  private static @Nullable ConsumedCapacity consumed(
      GetItemRequest request,
      Table table,
      @Nullable Map<String, AttributeValue> item,
      Instant now) {
    if (!table.meters().areOn() && !ConsumedUnits.isWanted(request.returnConsumedCapacity())) {
      return null;
    }
    ConsumedUnits consumed =
        new ConsumedUnits(request.tableName()).add(CapacityUnits.read(item, isConsistent(request)));
    table.meters().require(consumed, Access.READ, now);
    return consumed.shown(request.returnConsumedCapacity());
  }

  private static boolean isConsistent(GetItemRequest request) {
    return Boolean.TRUE.equals(request.consistentRead());
  }
}
