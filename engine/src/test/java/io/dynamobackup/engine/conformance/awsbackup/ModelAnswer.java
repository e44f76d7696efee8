package io.dynamobackup.engine.conformance.awsbackup;

/** What a step can come to: the state of its job, the code of its error, or that it is done. */
final class ModelAnswer {
  static final String DONE = "done";
  static final String COMPLETED = "COMPLETED";
  static final String FAILED = "FAILED";
  static final String NOT_FOUND = "ResourceNotFoundException";
  static final String EXISTS = "AlreadyExistsException";
  static final String REFUSED = "InvalidRequestException";
  static final String INVALID = "InvalidParameterValueException";

  private ModelAnswer() {}
}
