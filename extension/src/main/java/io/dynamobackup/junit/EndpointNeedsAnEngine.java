package io.dynamobackup.junit;

/** Refuses an {@link Endpoint} where nothing answers. */
final class EndpointNeedsAnEngine extends NeedsAnEngine {

  EndpointNeedsAnEngine() {
    super("@Endpoint is where a test's engine answers");
  }
}
