package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.error.Errors;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The {@code ValidationException} AWS answers to an expression it cannot use. */
final class InvalidExpression {
  private InvalidExpression() {}

  /** Returns the error with the name of the parameter, if there is one, in front. */
  static DynamoDbException in(ExpressionKind kind, String rule) {
    return because(text(kind, rule));
  }

  static String text(ExpressionKind kind, String rule) {
    return kind == ExpressionKind.STATEMENT ? rule : "Invalid " + kind.parameter() + ": " + rule;
  }

  static DynamoDbException because(String message) {
    return Errors.validation(message);
  }
}
