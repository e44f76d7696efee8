package io.dynamobackup.engine;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Whether an engine is open, and the clients to close with it. */
final class OpenState implements Interceptor, AutoCloseable {
  private final Map<String, SdkAutoCloseable> clients = new LinkedHashMap<>();
  private volatile boolean closed;

  /** Returns the client of that name, made at its first use: a client costs more than an engine. */
  <T extends SdkAutoCloseable> T register(String name, Class<T> type, Supplier<T> maker) {
    checkOpen();
    return type.cast(clients.computeIfAbsent(name, ignored -> maker.get()));
  }

  /** Reaches those who kept the transport, or a client of their own, past the engine's end. */
  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    checkOpen();
    return chain.proceed(call);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "this DynamoDbEngine is closed: a test's engine ends with the test");
    }
  }

  @Override
  public void close() {
    closed = true;
    clients.values().forEach(SdkAutoCloseable::close);
    clients.clear();
  }
}
