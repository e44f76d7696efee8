package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.expression.SortKeyCondition;
import io.dynamobackup.engine.partiql.Predicate;
import io.dynamobackup.engine.partiql.Relation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One of the ways in which a condition can be met: all that it asks of keys, and all else.
 *
 * @param tests of key attributes; those of the partition key are equalities
 */
record Branch(List<Predicate.Comparison> tests, List<Predicate> filters) {
  static final Branch EMPTY = new Branch(List.of(), List.of());

  Branch {
    tests = List.copyOf(tests);
    filters = List.copyOf(filters);
  }

  Branch and(Branch other) {
    return new Branch(
        Stream.concat(tests.stream(), other.tests.stream()).toList(),
        Stream.concat(filters.stream(), other.filters.stream()).toList());
  }

  /** Returns the value of the partition key, or null if it is not one value. */
  @Nullable AttributeValue partition(KeySchema schema) {
    List<AttributeValue> values =
        tests.stream()
            .filter(test -> test.attribute().equals(schema.partition().name()))
            .map(test -> test.values().get(0))
            .distinct()
            .toList();
    return values.size() == 1 ? values.get(0) : null;
  }

  /** Returns what is asked of the sort key. */
  SortKeyCondition sort(KeySchema schema) {
    SortKeyCondition all = new SortKeyCondition.Any();
    for (Predicate.Comparison test : sortTests(schema)) {
      all = new SortKeyCondition.Both(all, condition(test));
    }
    return all;
  }

  List<Predicate.Comparison> sortTests(KeySchema schema) {
    return tests.stream()
        .filter(test -> !test.attribute().equals(schema.partition().name()))
        .toList();
  }

  private static SortKeyCondition condition(Predicate.Comparison test) {
    AttributeValue value = test.values().get(0);
    return switch (test.relation()) {
      case LESS -> new SortKeyCondition.Below(value, false);
      case LESS_OR_EQUAL -> new SortKeyCondition.Below(value, true);
      case GREATER -> new SortKeyCondition.Above(value, false);
      case GREATER_OR_EQUAL -> new SortKeyCondition.Above(value, true);
      case BETWEEN -> new SortKeyCondition.InRange(value, test.values().get(1));
      case BEGINS_WITH -> new SortKeyCondition.WithPrefix(value);
      case EQUAL, NOT_EQUAL, IN -> new SortKeyCondition.InRange(value, value);
    };
  }

  /** Returns true if it asks for what a key is not, which cannot be read apart. */
  boolean excludesKeys(KeySchema schema) {
    return filters.stream()
        .anyMatch(
            filter ->
                isExclusion(filter) && filter.attributes().stream().anyMatch(schema::contains));
  }

  private static boolean isExclusion(Predicate filter) {
    return filter instanceof Predicate.Negation
        || (filter instanceof Predicate.Comparison test && test.relation() == Relation.NOT_EQUAL);
  }
}
