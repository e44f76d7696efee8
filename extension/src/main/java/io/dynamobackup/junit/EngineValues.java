package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
      Exception failure = null;
      for (AutoCloseable closeable : closeables) {
        try {
          closeable.close();
        } catch (Exception e) {
          failure = with(failure, e);
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  /** One that cannot be closed keeps nobody else open. */
  private static Exception with(@Nullable Exception first, Exception next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }
}
