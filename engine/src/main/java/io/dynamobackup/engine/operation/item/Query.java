package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.CanonicalItem;
import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeyAttribute;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ExpressionCache;
import io.dynamobackup.engine.expression.ExpressionParameters;
import io.dynamobackup.engine.expression.Expressions;
import io.dynamobackup.engine.expression.KeyCondition;
import io.dynamobackup.engine.expression.KeyConditionExpression;
import io.dynamobackup.engine.expression.LegacyParameters;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.read.ItemPage;
import io.dynamobackup.engine.read.PageCapacity;
import io.dynamobackup.engine.read.QueryRows;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Returns items of one partition of a table or index, in the order of their sort keys. */
final class Query implements Operation<QueryRequest, QueryResponse> {
  private final Tables tables;
  private final InstantSource clock;
  private final ExpressionCache expressions;

  Query(Tables tables, InstantSource clock, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.expressions = expressions;
  }

  @Override
  public QueryResponse execute(QueryRequest request) {
    ExpressionParameters parameters = parameters(request).compatible().legacyReads();
    Map<String, AttributeValue> start =
        request.hasExclusiveStartKey() ? CanonicalItem.of(request.exclusiveStartKey()) : null;
    if (request.keyConditionExpression() == null && !request.hasKeyConditions()) {
      throw Errors.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    Expressions bound = parameters.bind(expressions);
    KeyConditionExpression asked = Objects.requireNonNull(bound.keyCondition());
    SelectedAttributes selected = new SelectedAttributes(request.select(), bound.projection());
    selected.check(request.indexName());
    ItemSource source = source(request, selected);
    KeySchema schema = QueryRows.schema(source);
    if (bound.filter() != null) {
      bound.filter().requireNoKeys(KeyNames.of(schema));
    }
    KeyCondition condition = asked.on(key(schema.partition()), keyOrNull(schema.sort()));
    ItemPage page =
        ItemPage.read(
            source,
            new QueryRows(
                source,
                condition,
                !Boolean.FALSE.equals(request.scanIndexForward()),
                startKey(source, condition, start)),
            request.limit());
    List<Map<String, AttributeValue>> found = page.found(source, bound.filter());
    return QueryResponse.builder()
        .items(selected.shown(source, found))
        .count(found.size())
        .scannedCount(page.items().size())
        .lastEvaluatedKey(page.last())
        .consumedCapacity(
            new PageCapacity(request.tableName(), request.returnConsumedCapacity())
                .shown(source, selected.areFetched(source), page, isConsistent(request)))
        .build();
  }

  private static ExpressionParameters parameters(QueryRequest request) {
    return ExpressionParameters.create()
        .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
        .values(request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null)
        .keyCondition(request.keyConditionExpression())
        .filter(request.filterExpression())
        .projection(request.projectionExpression())
        .legacy(
            LegacyParameters.create()
                .attributesToGet(request.hasAttributesToGet() ? request.attributesToGet() : null)
                .queryFilter(request.hasQueryFilter() ? request.queryFilter() : null)
                .conditionalOperator(request.conditionalOperator())
                .keyConditions(request.hasKeyConditions() ? request.keyConditions() : null));
  }

  private ItemSource source(QueryRequest request, SelectedAttributes selected) {
    Instant now = clock.instant();
    Table table = tables.forItems(request.tableName(), now);
    ItemSource source = ItemSource.of(table, request.indexName(), now);
    if (isConsistent(request) && source.isGlobalIndex()) {
      throw Errors.validation("Consistent reads are not supported on global secondary indexes");
    }
    selected.check(source);
    return source;
  }

  private static @Nullable ItemKey startKey(
      ItemSource source, KeyCondition condition, @Nullable Map<String, AttributeValue> start) {
    if (start == null) {
      return null;
    }
    ItemKey key = source.startKey(start);
    KeyAttribute sort = QueryRows.schema(source).sort();
    if (!key.samePartition(ItemKey.before(condition.partition()))
        || (sort != null && !condition.sort().includes(sort.of(start)))) {
      throw Errors.validation(
          "The provided starting key is outside query boundaries based on provided conditions");
    }
    return key;
  }

  private static boolean isConsistent(QueryRequest request) {
    return Boolean.TRUE.equals(request.consistentRead());
  }

  private static io.dynamobackup.engine.expression.KeyAttribute key(KeyAttribute attribute) {
    return new io.dynamobackup.engine.expression.KeyAttribute(attribute.name(), attribute.type());
  }

  private static io.dynamobackup.engine.expression.@Nullable KeyAttribute keyOrNull(
      @Nullable KeyAttribute attribute) {
    return attribute == null ? null : key(attribute);
  }
}
