package io.dynamobackup.engine.expression;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The parameters that tell an update what to do. */
enum UpdateLanguage {
  UPDATE_EXPRESSION("An operand in the update expression has an incorrect data type"),
  ATTRIBUTE_UPDATES("Type mismatch for attribute to update");

  private final String mismatch;

  UpdateLanguage(String mismatch) {
    this.mismatch = mismatch;
  }

  /** Returns the error about a value of the item to which, or from which, nothing can be added. */
  DynamoDbException mismatch() {
    return InvalidExpression.because(mismatch);
  }
}
