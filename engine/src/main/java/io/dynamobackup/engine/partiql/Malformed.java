package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The error about a text that is not a statement. */
final class Malformed {
  private Malformed() {}

  /** Returns the error; AWS gives no detail when a text does not even fall into tokens. */
  static DynamoDbException statement(String detail) {
    return Errors.validation("Statement wasn't well formed, can't be processed: " + detail);
  }
}
