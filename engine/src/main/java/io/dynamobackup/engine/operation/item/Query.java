package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.catalog.StartKey;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.expression.ConditionExpression;
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
  private final EventualReads reads;
  private final ExpressionCache expressions;
  private final Wording wording = Wording.of(name());

  Query(Tables tables, InstantSource clock, EventualReads reads, ExpressionCache expressions) {
    this.tables = tables;
    this.clock = clock;
    this.reads = reads;
    this.expressions = expressions;
  }

  @Override
  public QueryResponse execute(QueryRequest request) {
    Asked asked = wording.tell(() -> asked(request));
    Expressions bound = asked.expressions();
    SelectedAttributes selected = new SelectedAttributes(request.select(), bound.projection());
    selected.check(request.indexName(), "1 validation error detected: ");
    Instant now = clock.instant();
    ItemSource source =
        new ReadSource(request.tableName(), request.indexName(), isConsistent(request))
            .in(tables, now);
    QueryRows rows =
        rows(request, source, Objects.requireNonNull(bound.keyCondition()), asked.start(), now);
    check(selected, bound.filter(), source, KeyNames.of(source.table(), now));
    boolean fetched = selected.areFetched(source);
    ItemPage page = ItemPage.read(source, rows, request.limit(), fetched);
    List<Map<String, AttributeValue>> found = page.found(source, bound.filter());
    return QueryResponse.builder()
        .items(selected.shown(source, found))
        .count(found.size())
        .scannedCount(page.items().size())
        .lastEvaluatedKey(page.last())
        .consumedCapacity(
            new PageCapacity(request.tableName(), request.returnConsumedCapacity())
                .charge(source, fetched, page, isConsistent(request), now))
        .build();
  }

  private Asked asked(QueryRequest request) {
    ExpressionParameters parameters = parameters(request).compatible().legacyReads();
    PageStart start =
        PageStart.of(request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null);
    if (request.keyConditionExpression() == null && !request.hasKeyConditions()) {
      throw Errors.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    return new Asked(start, parameters.bind(expressions));
  }

  /** What a request asks for, right in itself. */
  private record Asked(PageStart start, Expressions expressions) {}

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

  /** Where a page starts is checked key by key, each before what is asked of that key. */
  private QueryRows rows(
      QueryRequest request,
      ItemSource source,
      KeyConditionExpression asked,
      PageStart pageStart,
      Instant now) {
    KeySchema schema = source.key();
    StartKey start = pageStart.in(source);
    if (start != null) {
      start.requireSize();
    }
    KeyCondition condition =
        asked.on(
            schema.partitions(),
            schema.sorts(),
            key -> {
              if (start != null) {
                start.require(key);
              }
            });
    ItemKey after = start == null ? null : PageStart.row(start, condition);
    return new QueryRows(
        reads.queried(
            source, schema.partitionValue(condition.partitions()), isConsistent(request), now),
        condition,
        !Boolean.FALSE.equals(request.scanIndexForward()),
        after);
  }

  private static void check(
      SelectedAttributes selected,
      @Nullable ConditionExpression filter,
      ItemSource source,
      KeyNames keys) {
    selected.requireScalarKeys(keys);
    if (filter != null) {
      filter.requireNoKeys(KeyNames.of(source.key()));
    }
    selected.check(source);
    if (filter != null) {
      requireHeld(source, filter);
      filter.requireScalarKeys(keys.table(), keys.indexes());
    }
  }

  /** A query that filters, unlike a scan, is refused where it could not find anything. */
  private static void requireHeld(ItemSource source, ConditionExpression filter) {
    List<String> lacking = source.lacking(filter.attributes());
    if (!lacking.isEmpty()) {
      throw Errors.invalidParameter(
          "Secondary index %s does not project one or more filter attributes: %s"
              .formatted(
                  Objects.requireNonNull(source.index()).name(),
                  lacking.stream().sorted().toList()));
    }
  }

  private static boolean isConsistent(QueryRequest request) {
    return Boolean.TRUE.equals(request.consistentRead());
  }
}
