package io.dynamobackup.wiremock;

import io.dynamobackup.engine.DynamoDbEngine;

/** Where the engine comes from that stands behind a WireMock. */
@FunctionalInterface
interface EngineSource {

  /** Returns the engine, always the same while WireMock runs. */
  DynamoDbEngine get();

  /** Closes the engine if it was started for this WireMock alone. */
  default void release() {
    // who gave the engine closes it
  }
}
