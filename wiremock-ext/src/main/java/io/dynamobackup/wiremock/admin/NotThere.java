package io.dynamobackup.wiremock.admin;

/** A request for something that is not there. */
final class NotThere extends BadRequest {
  private static final long serialVersionUID = 1L;

  NotThere(String message) {
    super(message);
  }
}
