package io.dynamobackup.engine.expression;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A way to compare two operands. */
enum Comparator {
  EQUAL("="),
  NOT_EQUAL("<>"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  static @Nullable Comparator of(Token token) {
    for (Comparator comparator : values()) {
      if (token.isSymbol(comparator.symbol)) {
        return comparator;
      }
    }
    return null;
  }

  /** Returns the comparator of a symbol that is known to be one. */
  static Comparator of(String symbol) {
    for (Comparator comparator : values()) {
      if (comparator.symbol.equals(symbol)) {
        return comparator;
      }
    }
    throw new IllegalArgumentException("symbol (%s) must be a comparator".formatted(symbol));
  }

  String symbol() {
    return symbol;
  }

  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /** Returns the comparator that says the same with the operands exchanged. */
  Comparator mirrored() {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> this;
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
    };
  }

  /**
   * Returns whether the values compare so.
   *
   * <p>A value that is absent is equal to nothing, not even to another absent one; values of
   * different types are not equal, and in no order.
   */
  boolean test(@Nullable AttributeValue left, @Nullable AttributeValue right) {
    if (left == null || right == null) {
      return this == NOT_EQUAL;
    }
    if (!isOrder()) {
      return Values.same(left, right) == (this == EQUAL);
    }
    if (!Values.inOneOrder(left, right)) {
      return false;
    }
    int order = Values.compare(left, right);
    return switch (this) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
