package io.dynamobackup.wiremock;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import org.jspecify.annotations.Nullable;

/** An engine that is started at its first use, and closed when nobody needs it. */
final class OwnEngine implements EngineSource {
  private final EngineOptions options;
  private @Nullable DynamoDbEngine engine;

  OwnEngine(EngineOptions options) {
    this.options = options;
  }

  @Override
  public synchronized DynamoDbEngine get() {
    if (engine == null) {
      engine = DynamoDbEngine.start(options);
    }
    return engine;
  }

  @Override
  public synchronized void release() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }
}
