package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.partiql.BoundStatement;
import io.dynamobackup.engine.partiql.BoundStatement.OrderKey;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.Comparator;
import java.util.List;

/** In which order a statement asks for items: by partition key, then by sort key. */
record SelectOrder(boolean partitionsDescending, boolean sortDescending) {
  static final SelectOrder ASCENDING = new SelectOrder(false, false);

  /**
   * Returns the order a statement asks for; ascending if it asks for none.
   *
   * <p>With an ORDER BY that does not name it, the sort key is descending; so AWS was seen to do.
   */
  static SelectOrder of(BoundStatement.Select select, KeyPlan plan, KeySchema schema) {
    List<OrderKey> terms = select.orderBy();
    if (terms.isEmpty()) {
      return ASCENDING;
    }
    require(select, plan, schema);
    KeyAttribute sort = schema.sort();
    return new SelectOrder(
        isDescending(terms, schema.partition().name(), false),
        sort == null || isDescending(terms, sort.name(), true));
  }

  /** Orders ranges by their partition keys, then by where they begin. */
  Comparator<KeyRange> ofRanges() {
    Comparator<KeyRange> byPartition = Comparator.comparing(KeyRange::partition);
    Comparator<KeyRange> bySort = Comparator.comparing(KeyRange::lower);
    return (partitionsDescending ? byPartition.reversed() : byPartition)
        .thenComparing(sortDescending ? bySort.reversed() : bySort);
  }

  private static void require(BoundStatement.Select select, KeyPlan plan, KeySchema schema) {
    if (select.where() == null) {
      throw Errors.validation(
          "Must have WHERE clause in the statement when using ORDER BY clause.");
    }
    for (OrderKey term : select.orderBy()) {
      if (!schema.contains(term.attribute())) {
        throw Errors.validation(
            "Attribute %s in ORDER BY clause must be part of the primary key"
                .formatted(term.attribute()));
      }
    }
    if (!plan.isKeyed()) {
      throw Errors.validation(
          "Must have at least one non-optional hash key condition in WHERE clause when using ORDER"
              + " BY clause.");
    }
    boolean byPartition =
        select.orderBy().stream()
            .anyMatch(term -> term.attribute().equals(schema.partition().name()));
    if (plan.partitions() > 1 && !byPartition) {
      throw Errors.validation(
          "Must have hash key in ORDER BY clause when more than one hash key condition specified in"
              + " WHERE clause.");
    }
  }

  private static boolean isDescending(List<OrderKey> terms, String attribute, boolean otherwise) {
    return terms.stream()
        .filter(term -> term.attribute().equals(attribute))
        .findFirst()
        .map(OrderKey::descending)
        .orElse(otherwise);
  }
}
