package io.dynamobackup.engine.policy;

import com.fasterxml.jackson.core.JsonLocation;
import io.dynamobackup.engine.error.Errors;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What AWS says of a document it cannot take. */
final class PolicyErrors {
  private PolicyErrors() {}

  static DynamoDbException invalid(String reason) {
    return Errors.invalidParameter("Invalid policy document: " + reason);
  }

  static DynamoDbException invalidJson() {
    return invalid("This policy contains invalid Json");
  }

  static DynamoDbException missing(String field) {
    return invalid("Missing required field " + field);
  }

  /** Which place AWS names within the value at fault was not recorded; here it is its beginning. */
  static DynamoDbException syntax(JsonLocation at) {
    return invalid("Syntax error at position (%d,%d)".formatted(at.getLineNr(), at.getColumnNr()));
  }
}
