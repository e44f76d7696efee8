package io.dynamobackup.engine.partiql;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The first of what is well-formed in a statement, and not DynamoDB's. */
final class FirstRefusal {
  private @Nullable DynamoDbException first;

  void note(DynamoDbException error) {
    if (first == null) {
      first = error;
    }
  }

  void throwIfAny() {
    if (first != null) {
      throw first;
    }
  }
}
