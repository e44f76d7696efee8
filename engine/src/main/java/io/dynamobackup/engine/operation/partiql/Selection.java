package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.ItemSource;
import io.dynamobackup.engine.catalog.KeyNames;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.consistency.EventualReads;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.ConditionExpression;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.read.ItemPage;
import io.dynamobackup.engine.read.PageCapacity;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.value.KeyAttribute;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** A select statement on a table or index it fits, ready to read pages. */
final class Selection {
  private final BoundStatement.Select select;
  private final ItemSource source;
  private final SelectedColumns columns;
  private final KeyPlan plan;
  private final SelectOrder order;
  private final @Nullable ConditionExpression filter;
  private final boolean consistent;
  private final Instant now;

  private Selection(
      BoundStatement.Select select,
      ItemSource source,
      KeyPlan plan,
      SelectOrder order,
      @Nullable ConditionExpression filter,
      boolean consistent,
      Instant now) {
    this.select = select;
    this.source = source;
    this.columns = new SelectedColumns(select.columns());
    this.plan = plan;
    this.order = order;
    this.filter = filter;
    this.consistent = consistent;
    this.now = now;
  }

  /**
   * Checks that a statement fits its table.
   *
   * @param reads what is seen of the table by reads that are not strongly consistent
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  static Selection of(
      BoundStatement.Select select,
      Table table,
      EventualReads reads,
      boolean consistent,
      Instant now) {
    ItemSource source = source(select.target().indexName(), table, now);
    requireSimpleKey(source.index());
    if (consistent && source.isGlobalIndex()) {
      throw Errors.validation(
          "Strongly consistent read is not supported on Global Secondary Indexes");
    }
    new SelectedColumns(select.columns()).check(source);
    KeySchema schema = source.key();
    KeyPlan plan = KeyPlan.of(select.where(), schema);
    requireFiltered(plan, source.index());
    SelectOrder order = SelectOrder.of(select, plan, schema);
    ConditionExpression filter = filter(select.where());
    if (filter != null) {
      KeyNames keys = KeyNames.of(table, now);
      filter.requireScalarKeys(keys.table(), keys.indexes());
    }
    ItemSource seen = reads.selected(source, reads(plan, schema), consistent, now);
    return new Selection(select, seen, plan, order, filter, consistent, now);
  }

  /** AWS's text names tables, but means what is read (paritysuite/dynamodb-conformance). */
  static void requireSimpleKey(@Nullable SecondaryIndex index) {
    if (index != null && index.key().isMultiAttribute()) {
      throw Errors.validation(
          "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or"
              + " multi-attribute RANGE keys.");
    }
  }

  /** Whether a statement looks at an item that is in the table or index. */
  private static java.util.function.Predicate<Map<String, AttributeValue>> reads(
      KeyPlan plan, KeySchema schema) {
    java.util.function.Predicate<ItemKey> keys = plan.reads();
    return item -> keys.test(schema.keyOf(item));
  }

  private static @Nullable ConditionExpression filter(@Nullable Predicate where) {
    return where == null ? null : where.condition().toExpression();
  }

  private static ItemSource source(@Nullable String indexName, Table table, Instant now) {
    if (indexName != null && table.index(indexName, now) == null) {
      throw Errors.validation("The table does not have the specified index");
    }
    return ItemSource.of(table, indexName, now);
  }

  private static void requireFiltered(KeyPlan plan, @Nullable SecondaryIndex index) {
    if (index == null) {
      return;
    }
    List<String> missing = plan.filteredAttributesOutside(index::holds);
    if (!missing.isEmpty()) {
      throw Errors.invalidParameter(
          "Secondary index %s does not project one or more filter attributes: [%s]"
              .formatted(index.name(), String.join(", ", missing)));
    }
  }

  /** Reads a page that starts after the item with a key; the first one without. */
  SelectedPage read(
      @Nullable Map<String, AttributeValue> after,
      @Nullable Integer limit,
      @Nullable ReturnConsumedCapacity wanted) {
    boolean fetched = columns.areFetched(source);
    ItemPage page = ItemPage.read(source, rows(after), limit, fetched);
    return new SelectedPage(
        columns.shown(source, page.found(source, filter)),
        page.last(),
        new PageCapacity(select.tableName(), wanted)
            .charge(source, fetched, page, consistent, now));
  }

  private Iterator<Row> rows(@Nullable Map<String, AttributeValue> after) {
    ItemKey start = after == null ? null : source.startKey(after);
    if (!plan.isKeyed()) {
      return source.rows().ascending(start == null ? ItemKey.beforeSegment(0, 1) : start);
    }
    List<KeyRange> ranges = plan.ranges(order);
    int first = 0;
    if (after != null) {
      while (first < ranges.size() && !isIn(ranges.get(first), source.startKey(after), after)) {
        first++;
      }
    }
    return new RangeRows(
        source, ranges.subList(first, ranges.size()), !order.sortDescending(), start);
  }

  private boolean isIn(KeyRange range, ItemKey key, Map<String, AttributeValue> attributes) {
    KeyAttribute sort = source.key().sort();
    return key.samePartition(ItemKey.before(range.condition().partition()))
        && (sort == null || range.condition().sort().includes(sort.of(attributes)));
  }
}
