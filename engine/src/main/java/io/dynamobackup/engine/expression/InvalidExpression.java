package io.dynamobackup.engine.expression;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The {@code ValidationException} AWS answers to an expression it cannot use. */
final class InvalidExpression {
  private static final int BAD_REQUEST = 400;

  private InvalidExpression() {}

  /** Returns the error with the name of the parameter, if there is one, in front. */
  static DynamoDbException in(ExpressionKind kind, String rule) {
    return because(
        kind == ExpressionKind.STATEMENT ? rule : "Invalid " + kind.parameter() + ": " + rule);
  }

  static DynamoDbException because(String message) {
    AwsErrorDetails details =
        AwsErrorDetails.builder()
            .serviceName("DynamoDb")
            .errorCode("ValidationException")
            .errorMessage(message)
            .build();
    return (DynamoDbException)
        DynamoDbException.builder()
            .awsErrorDetails(details)
            .message(message)
            .statusCode(BAD_REQUEST)
            .build();
  }
}
