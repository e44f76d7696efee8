package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What was injected from one engine: of each type one value, closed before the engine. */
final class EngineValues implements AutoCloseable {
  private final DynamoDbEngine engine;
  private final Map<String, Object> values = new HashMap<>();
  private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

  EngineValues(DynamoDbEngine engine) {
    this.engine = engine;
  }

  /** Returns what is injected for a type. */
  synchronized Object value(Injectable<?> injectable) {
    Object value = values.get(injectable.type());
    if (value == null) {
      value = injectable.make(engine);
      values.put(injectable.type(), value);
      if (value instanceof AutoCloseable closeable) {
        closeables.push(closeable);
      }
    }
    return value;
  }

  @Override
  public void close() throws Exception {
    try (engine) {
      for (AutoCloseable closeable : closeables) {
        closeable.close();
      }
    }
  }
}
