package io.dynamobackup.wiremock.admin;

/** A request that is wrong; the message says what would be right. */
class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRequest(String message) {
    super(message);
  }
}
