package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a key condition says of one attribute.
 *
 * @param operator such as {@code =}, {@code BETWEEN} or {@code begins_with}
 */
record KeyTerm(String attribute, String operator, List<AttributeValue> values) {
  private static final Set<String> INDEXABLE =
      Set.of("=", "<", "<=", ">", ">=", "begins_with", Between.OPERATOR);

  /** Returns true if the rows it asks for follow one another in the order of keys. */
  boolean isIndexable() {
    return INDEXABLE.contains(operator);
  }

  SortKeyCondition asSortKeyCondition() {
    AttributeValue first = values.get(0);
    return switch (operator) {
      case Between.OPERATOR -> new SortKeyCondition.InRange(first, values.get(1));
      case "begins_with" -> new SortKeyCondition.WithPrefix(first);
      case "<" -> new SortKeyCondition.Below(first, false);
      case "<=" -> new SortKeyCondition.Below(first, true);
      case ">" -> new SortKeyCondition.Above(first, false);
      case ">=" -> new SortKeyCondition.Above(first, true);
      default -> new SortKeyCondition.InRange(first, first);
    };
  }
}
