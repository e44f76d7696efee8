package io.dynamobackup.engine.expression;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What is wrong with an expression that is well-formed, whatever the request: reserved words,
 * functions that do not exist or stand in the wrong place, list positions out of range.
 *
 * <p>AWS reports the first in the text, and only when there is no syntax error anywhere.
 */
final class Problems {
  static final int MAX_OPERATORS = 300;

  private final ExpressionKind kind;
  private @Nullable String first;
  private int position = Integer.MAX_VALUE;
  private int operators;

  Problems(ExpressionKind kind) {
    this.kind = kind;
  }

  void add(Token token, String problem) {
    if (token.start() < position) {
      position = token.start();
      first = problem;
    }
  }

  /** Counts an operator of any kind, or a function of an update. */
  void countOperator() {
    operators++;
  }

  void requireNone() {
    if (operators > MAX_OPERATORS) {
      throw tooManyOperators(kind);
    }
    if (first != null) {
      throw InvalidExpression.in(kind, first);
    }
  }

  /** AWS stops to count at the first operator too many. */
  static DynamoDbException tooManyOperators(ExpressionKind kind) {
    return InvalidExpression.in(
        kind, "The expression contains too many operators; operator count: " + (MAX_OPERATORS + 1));
  }
}
