package io.dynamobackup.engine.conformance.model;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;

/** What a query asks of sort keys. */
record ModelRange(Kind kind, AttributeValue first, AttributeValue second) {

  enum Kind {
    ALL("", ComparisonOperator.NOT_NULL),
    EQUAL(" AND #s = :s", ComparisonOperator.EQ),
    LESS(" AND #s < :s", ComparisonOperator.LT),
    AT_MOST(" AND #s <= :s", ComparisonOperator.LE),
    GREATER(" AND #s > :s", ComparisonOperator.GT),
    AT_LEAST(" AND #s >= :s", ComparisonOperator.GE),
    BETWEEN(" AND #s BETWEEN :s AND :t", ComparisonOperator.BETWEEN),
    BEGINS_WITH(" AND begins_with(#s, :s)", ComparisonOperator.BEGINS_WITH);

    final String text;
    final ComparisonOperator operator;

    Kind(String text, ComparisonOperator operator) {
      this.text = text;
      this.operator = operator;
    }
  }

  /** Returns a range that AWS allows: numbers have no prefix, and bounds are in order. */
  static ModelRange of(Kind kind, AttributeValue one, AttributeValue other) {
    boolean inOrder = Pool.compare(one, other) <= 0;
    return new ModelRange(
        kind == Kind.BEGINS_WITH && one.n() != null ? Kind.EQUAL : kind,
        kind == Kind.BETWEEN && !inOrder ? other : one,
        kind == Kind.BETWEEN && !inOrder ? one : other);
  }

  boolean includes(AttributeValue sort) {
    int compared = Pool.compare(sort, first);
    return switch (kind) {
      case ALL -> true;
      case EQUAL -> compared == 0;
      case LESS -> compared < 0;
      case AT_MOST -> compared <= 0;
      case GREATER -> compared > 0;
      case AT_LEAST -> compared >= 0;
      case BETWEEN -> compared >= 0 && Pool.compare(sort, second) <= 0;
      case BEGINS_WITH -> Pool.beginsWith(sort, first);
    };
  }

  Map<String, AttributeValue> values() {
    return switch (kind) {
      case ALL -> Map.of();
      case BETWEEN -> Map.of(":s", first, ":t", second);
      default -> Map.of(":s", first);
    };
  }

  Condition keyCondition() {
    return Condition.builder()
        .comparisonOperator(kind.operator)
        .attributeValueList(kind == Kind.BETWEEN ? List.of(first, second) : List.of(first))
        .build();
  }
}
